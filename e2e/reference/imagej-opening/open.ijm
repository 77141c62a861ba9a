dir=getArgument(); 
setOption("ScaleConversions", true);
out=File.open(dir+"/opening.txt");
list=getFileList(dir);
for(k=0;k<list.length;k++) if(endsWith(list[k],".dcm")){
 for(mode=0;mode<4;mode++){
  open(dir+"/"+list[k]);
  if(mode>=2) resetMinAndMax();
  if(mode%2==1 && bitDepth()!=8) run("8-bit");
  getMinAndMax(mn,mx);
  inv=is("Inverting LUT");
  getPixelSize(unit,pw,ph);
  print(out,"#|"+list[k]+"|mode "+mode+"|bits "+bitDepth()+"|range "+d2s(mn,9)+" "+d2s(mx,9)+"|inv "+inv+"|cal0 "+d2s(calibrate(0),9)+" cal1 "+d2s(calibrate(1),9)+"|px "+pw+" "+ph+" "+unit);
  if(mode%2==1||mode==0){ s="px"; for(y=0;y<getHeight();y++) for(x=0;x<getWidth();x++) s=s+" "+pixel(getPixel(x,y)); print(out,s);}
  List.setMeasurements; print(out,"stats "+List.getValue("Mean")+" "+List.getValue("Min")+" "+List.getValue("Max")+" "+List.getValue("StdDev"));
  ms=newArray("Default","Otsu","Mean","Huang","Minimum","Triangle");
  for(i=0;i<ms.length;i++){ setAutoThreshold(ms[i]+" dark no-reset"); getThreshold(l,u); List.setMeasurements("limit"); fa=List.getValue("Area"); print(out,"auto "+ms[i]+" "+d2s(l,9)+" "+d2s(u,9)+" "+d2s(round(fa/(pw*ph)),0)+" "+d2s(List.getValue("Mean"),4)); resetThreshold(); }
  lo=newArray(100,120.4,120.5,120.6,-50,0,400.5,-1000,300); hi=newArray(255,200.4,200.5,200.6,300,1e30,700.5,65535,100000);
  for(i=0;i<lo.length;i++){ setThreshold(lo[i],hi[i]); getThreshold(l,u); List.setMeasurements("limit"); fa=List.getValue("Area"); print(out,"manual "+lo[i]+" "+hi[i]+" -> "+d2s(l,9)+" "+d2s(u,9)+" "+d2s(round(fa/(pw*ph)),0)); resetThreshold(); }
  close();
 }
}
File.close(out);
run("Quit");
function pixel(v){ if(v==floor(v)) return d2s(v,0); return d2s(v,-9); }
