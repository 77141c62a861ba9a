import ij.gui.*; import ij.io.*; import ij.process.*; import java.awt.*; import java.io.*; import java.nio.file.*; import java.util.*; import java.util.zip.*;
/** Writes every kind of selection that ImageJ knows to kinds.zip in the folder given, and what it makes of each to kinds.csv. */
public class WriteRois {
  static final int SIZE = 96;
  static Map<String, Roi> rois = new LinkedHashMap<>();
  static void add(String name, Roi roi) { roi.setName(name); rois.put(name, roi); }
  public static void main(String[] a) throws Exception {
    int[] xi = {10, 60, 70, 40, 5}, yi = {12, 8, 50, 70, 44}; float[] xf = {10.25f, 60.7f, 70.1f, 40.5f, 5.5f}, yf = {12.5f, 8.33f, 50.5f, 70.9f, 44.5f};
    add("polygon", new PolygonRoi(xi.clone(), yi.clone(), 5, Roi.POLYGON));
    add("polygon-subpixel", new PolygonRoi(xf.clone(), yf.clone(), 5, Roi.POLYGON));
    add("freehand", new PolygonRoi(xi.clone(), yi.clone(), 5, Roi.FREEROI));
    add("freehand-subpixel", new PolygonRoi(xf.clone(), yf.clone(), 5, Roi.FREEROI));
    add("traced", new PolygonRoi(xi.clone(), yi.clone(), 5, Roi.TRACED_ROI));
    add("beyond-left-top", new PolygonRoi(new int[]{-20, 30, 30, -20}, new int[]{-10, -10, 25, 25}, 4, Roi.POLYGON));
    add("beyond-subpixel", new PolygonRoi(new float[]{-20.5f, 30.5f, 30, -20}, new float[]{-10.25f, -10, 25, 25}, 4, Roi.POLYGON));
    add("oval", new OvalRoi(7, 9, 41, 30));
    add("oval-subpixel", new OvalRoi(7.25, 9.75, 41.5, 30.3));
    add("rectangle", new Roi(3, 5, 40, 17));
    add("rectangle-subpixel", new Roi(3.4, 5.6, 40.2, 17.7));
    add("composite-hole", new ShapeRoi(new Roi(10, 10, 50, 40)).not(new ShapeRoi(new Roi(20, 20, 15, 10))));
    add("composite-two", new ShapeRoi(new Roi(10, 10, 20, 20)).or(new ShapeRoi(new PolygonRoi(new int[]{50, 80, 60}, new int[]{40, 60, 80}, 3, Roi.POLYGON))));
    add("composite-ovals", new ShapeRoi(new OvalRoi(10, 10, 60, 50)).not(new ShapeRoi(new OvalRoi(25, 20, 20, 20))));
    add("composite-subpixel", new ShapeRoi(new PolygonRoi(xf.clone(), yf.clone(), 5, Roi.POLYGON)).xor(new ShapeRoi(new PolygonRoi(new float[]{20.5f, 40.25f, 30.75f}, new float[]{20.5f, 25.25f, 40.5f}, 3, Roi.FREEROI))));
    add("composite-beyond", new ShapeRoi(new Roi(-10, -10, 50, 40)).not(new ShapeRoi(new Roi(5, 5, 15, 10))));
    add("composite-curved", new ShapeRoi(new java.awt.geom.Ellipse2D.Double(20, 20, 40, 30)));
    add("ellipse", new EllipseRoi(20, 30, 70, 60, 0.6));
    add("rotated-rectangle", new RotatedRectRoi(20, 30, 70, 60, 20));
    Roi round = new Roi(10, 10, 50, 40); round.setCornerDiameter(20); add("rounded-rectangle", round);
    PolygonRoi spline = new PolygonRoi(xi.clone(), yi.clone(), 5, Roi.POLYGON); spline.fitSpline(); add("spline", spline);
    PolygonRoi freeSpline = new PolygonRoi(xf.clone(), yf.clone(), 5, Roi.POLYGON); freeSpline.fitSpline(); add("spline-subpixel", freeSpline);
    add("line", new Line(10, 10, 60, 50)); add("point", new PointRoi(20, 30)); add("polyline", new PolygonRoi(xi.clone(), yi.clone(), 5, Roi.POLYLINE));
    add("freeline", new PolygonRoi(xi.clone(), yi.clone(), 5, Roi.FREELINE)); add("angle", new PolygonRoi(new int[]{10, 30, 50}, new int[]{10, 40, 12}, 3, Roi.ANGLE));
    add("arrow", new Arrow(5, 5, 50, 50)); add("text", new TextRoi(10, 10, "L3"));
    add("\u591a\u88c2\u808c \u5de6", new PolygonRoi(xi.clone(), yi.clone(), 5, Roi.POLYGON));
    Roi fascial = new PolygonRoi(xi.clone(), yi.clone(), 5, Roi.POLYGON); fascial.setProperty("convention", "fascial"); fascial.setProperty("reader", "A"); add("MF_L", fascial);
    Roi dressed = new PolygonRoi(xi.clone(), yi.clone(), 5, Roi.FREEROI); dressed.setPosition(2, 7, 1); dressed.setStrokeColor(Color.yellow); dressed.setStrokeWidth(2.5); add("dressed", dressed);
    ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(a[0] + "/kinds.zip")); PrintWriter o = new PrintWriter(new OutputStreamWriter(new FileOutputStream(a[0] + "/kinds.csv"), "UTF-8"));
    o.println("name,x,y,width,height,pixels,crc32");
    for (Map.Entry<String, Roi> e : rois.entrySet()) {
      byte[] bytes = RoiEncoder.saveAsByteArray(e.getValue()); ZipEntry z = new ZipEntry(e.getKey() + ".roi"); z.setTime(0); zip.putNextEntry(z); zip.write(bytes); zip.closeEntry();
      Roi roi = new RoiDecoder(bytes, "x").getRoi(); o.println(e.getKey() + "," + facts(roi));
    }
    zip.close(); o.close();
  }
  static String facts(Roi roi) {
    if (!roi.isArea()) return "no area"; Rectangle q = roi.getBounds(); ImageProcessor mask = roi.getMask(); byte[] full = new byte[SIZE * SIZE]; int c = 0;
    for (int v = 0; v < q.height; v++) for (int u = 0; u < q.width; u++) { int X = q.x + u, Y = q.y + v; if (mask != null && mask.get(u, v) == 0) continue; c++; if (X >= 0 && Y >= 0 && X < SIZE && Y < SIZE) full[Y * SIZE + X] = 1; }
    CRC32 crc = new CRC32(); crc.update(full); return q.x + "," + q.y + "," + q.width + "," + q.height + "," + c + "," + crc.getValue();
  }
}
