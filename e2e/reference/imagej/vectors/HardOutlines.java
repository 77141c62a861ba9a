import ij.gui.*; import ij.process.*; import java.awt.*; import java.awt.geom.*; import java.io.*; import java.nio.file.*; import java.util.zip.CRC32;
/** Reads hard-outlines.txt in the folder given and writes hard-outlines.csv: bounds, pixels, CRC-32 of the 96 x 96 mask. */
public class HardOutlines {
  public static void main(String[] a) throws Exception {
    PrintWriter o = new PrintWriter(a[0] + "/hard-outlines.csv"); o.println("type,x,y,width,height,pixels,crc32");
    for (String line : Files.readAllLines(Paths.get(a[0] + "/hard-outlines.txt"))) {
      String[] s = line.trim().split(" "); int n = (s.length - 1) / 2; float[] x = new float[n], y = new float[n];
      for (int i = 0; i < n; i++) { x[i] = Float.parseFloat(s[1 + 2 * i]); y[i] = Float.parseFloat(s[2 + 2 * i]); }
      Roi roi = roi(s[0], x, y, n); Rectangle q = roi.getBounds(); ImageProcessor mask = roi.getMask(); byte[] full = new byte[96 * 96]; int c = 0;
      for (int v = 0; v < q.height; v++) for (int u = 0; u < q.width; u++) { int X = q.x + u, Y = q.y + v;
        if (mask != null && mask.get(u, v) == 0) continue; c++; if (X >= 0 && Y >= 0 && X < 96 && Y < 96) full[Y * 96 + X] = 1; }
      CRC32 crc = new CRC32(); crc.update(full);
      o.println(s[0] + "," + q.x + "," + q.y + "," + q.width + "," + q.height + "," + c + "," + crc.getValue());
    }
    o.close();
  }
  static Roi roi(String type, float[] x, float[] y, int n) {
    switch (type) {
      case "f": return new PolygonRoi(x, y, n, Roi.FREEROI);
      case "p": return new PolygonRoi(x, y, n, Roi.POLYGON);
      case "t": return new PolygonRoi(x, y, n, Roi.TRACED_ROI);
      case "o": return new OvalRoi((double) x[0], y[0], x[1] - x[0], y[1] - y[0]);
      case "r": return new Roi((double) x[0], y[0], x[1] - x[0], y[1] - y[0]);
      default: GeneralPath p = new GeneralPath(Path2D.WIND_EVEN_ODD);
        for (int k = 0; k < n; k += (int) x[k] + 1) { p.moveTo(x[k + 1], y[k + 1]); for (int j = 2; j <= x[k]; j++) p.lineTo(x[k + j], y[k + j]); p.closePath(); }
        return new ShapeRoi(p);
    }
  }
}
