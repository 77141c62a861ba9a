import ij.gui.*; import ij.io.*; import ij.process.*; import java.awt.*; import java.io.*; import java.util.zip.*;
/** Opens a RoiSet.zip with ImageJ and prints, for each selection: name, type, the property "convention", bounds, pixels, CRC-32 of the SIZE x SIZE mask. */
public class ReadRois {
  public static void main(String[] a) throws Exception {
    int size = Integer.parseInt(a[1]); PrintStream out = new PrintStream(System.out, true, "UTF-8");
    ZipInputStream zip = new ZipInputStream(new FileInputStream(a[0]));
    for (ZipEntry e; (e = zip.getNextEntry()) != null; ) {
      Roi roi = new RoiDecoder(zip.readAllBytes(), e.getName()).getRoi(); Rectangle q = roi.getBounds(); ImageProcessor mask = roi.getMask(); byte[] full = new byte[size * size]; int c = 0;
      for (int v = 0; v < q.height; v++) for (int u = 0; u < q.width; u++) { int X = q.x + u, Y = q.y + v; if (mask != null && mask.get(u, v) == 0) continue; c++; if (X >= 0 && Y >= 0 && X < size && Y < size) full[Y * size + X] = 1; }
      CRC32 crc = new CRC32(); crc.update(full);
      out.println(String.join("\t", roi.getName(), roi.getTypeAsString(), "" + roi.getProperty("convention"), q.x + "," + q.y + "," + q.width + "," + q.height, "" + c, "" + crc.getValue()));
    }
  }
}
