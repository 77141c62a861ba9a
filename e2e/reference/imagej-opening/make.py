import numpy as np, json
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid
R,C=20,24
def base(seed, lo, hi):
    rng=np.random.default_rng(seed)
    a=np.where(rng.random((R,C))<.7, rng.normal(.3,.08,(R,C)), rng.normal(.75,.1,(R,C)))
    a=np.clip(a,0,1); return lo+a*(hi-lo)
def w(name, px, dt, bits=None, signed=False, window=None, slope=None, intercept=None, mono1=False, spacing=(.5,.75), tweak=None):
    alloc=np.dtype(dt).itemsize*8
    m=FileMetaDataset(); m.MediaStorageSOPClassUID='1.2.840.10008.5.1.4.1.1.4'; m.MediaStorageSOPInstanceUID=generate_uid(entropy_srcs=[name]); m.TransferSyntaxUID=ExplicitVRLittleEndian
    ds=FileDataset(name,{},file_meta=m,preamble=b'\0'*128); ds.is_little_endian,ds.is_implicit_VR=True,False
    ds.SOPClassUID,ds.SOPInstanceUID=m.MediaStorageSOPClassUID,m.MediaStorageSOPInstanceUID
    ds.StudyInstanceUID=generate_uid(entropy_srcs=[name,'s']); ds.SeriesInstanceUID=generate_uid(entropy_srcs=[name,'e'])
    ds.PatientName,ds.PatientID='TEST^OPEN','T1'; ds.Modality='MR'; ds.SeriesNumber=ds.InstanceNumber=1
    if spacing: ds.PixelSpacing=[str(s) for s in spacing]
    ds.Rows,ds.Columns=px.shape; ds.SamplesPerPixel=1; ds.PhotometricInterpretation='MONOCHROME1' if mono1 else 'MONOCHROME2'
    b=bits or alloc
    ds.BitsAllocated,ds.BitsStored,ds.HighBit=alloc,b,b-1; ds.PixelRepresentation=int(signed)
    if window: ds.WindowCenter,ds.WindowWidth=window
    if slope is not None: ds.RescaleSlope=slope
    if intercept is not None: ds.RescaleIntercept=intercept
    if tweak: tweak(ds)
    ds.PixelData=np.round(px).astype(dt).tobytes()
    ds.save_as(name+'.dcm',write_like_original=False)
u='u2'; s='i2'
w('u16',base(1,0,1000),u,12)
w('u16-win',base(2,0,1000),u,12,window=(500,1000))
w('u16-win-frac',base(3,0,1000),u,12,window=('500.5','801'))
w('u16-win-frac2',base(3,0,1000),u,12,window=('500.3','801'))
w('u16-win-odd',base(4,0,1000),u,12,window=(499,999))
w('u16-win-neg',base(5,0,1000),u,12,window=(200,1000))
w('u16-win-negodd',base(5,0,1000),u,12,window=('199.7',1000))
w('u16-win-big',base(6,1000,60000),u,16,window=(50000,60000))
w('u16-win-w1',base(7,0,1000),u,12,window=(500,1))
w('u16-win-w0',base(7,0,1000),u,12,window=(500,0))
w('u16-win-multi',base(8,0,1000),u,12,window=([400,600],[500,900]))
w('u16-icpt',base(9,0,1000),u,12,intercept=-100)
w('u16-icpt1',base(9,0,1000),u,12,intercept=-100,slope=1)
w('u16-icpt1-win',base(9,0,1000),u,12,intercept=-100,slope=1,window=(400,600))
w('u16-icptfrac-win',base(9,0,1000),u,12,intercept='-100.4',slope=1,window=(400,601))
w('u16-slope',base(10,0,1000),u,12,slope='2.4417',intercept='-3.3')
w('u16-slope-win',base(10,0,1000),u,12,slope='2.4417',intercept='-3.3',window=(1200,'1800.5'))
w('u16-slope-noicpt',base(10,0,1000),u,12,slope='0.1')
w('s16-pos',base(11,0,1000),s,16,True)
w('s16-pos12',base(11,0,1000),s,12,True)
w('s16-neg',base(12,-300,1000),s,16,True)
w('s16-neg-win',base(12,-300,1000),s,16,True,window=(300,1001))
w('s16-neg-winlow',base(12,-300,1000),s,16,True,window=(-30000,70000))
w('s16-icpt',base(12,-300,1000),s,16,True,slope=1,intercept=-1024)
w('s16-icpt-win',base(12,-300,1000),s,16,True,slope=1,intercept=-1024,window=(-700,1000))
w('s16-pos-icpt-win',base(12,0,1000),s,16,True,slope=1,intercept=-50,window=(400,700))
w('s16-slope',base(12,-300,1000),s,16,True,slope='0.5',intercept=10)
w('s16-neg12',base(12,-300,1000),s,12,True)
w('u8',base(13,0,255),'u1')
w('u8-win',base(13,0,255),'u1',window=(100,120))
w('u8-icpt',base(13,0,255),'u1',slope=1,intercept=-20)
w('u8-icpt-win',base(13,0,255),'u1',slope=1,intercept=-20,window=(80,100))
w('u8-slope',base(13,0,255),'u1',slope='2',intercept=5)
w('u8-slope-win',base(13,0,255),'u1',slope='2',intercept=5,window=(200,300))
w('s8',base(14,-60,120),'i1',signed=True)
w('m1-u16',base(15,0,1000),u,12,mono1=True)
w('m1-u16-win',base(15,0,1000),u,12,mono1=True,window=(500,800))
w('m1-u16-icpt',base(15,0,1000),u,12,mono1=True,slope=1,intercept=-50)
w('m1-s16',base(15,-300,1000),s,16,True,mono1=True)
w('m1-slope',base(15,0,1000),u,12,mono1=True,slope='2.5',intercept=-10,window=(1000,2000))
w('m1-u8',base(16,0,255),'u1',mono1=True)
w('m1-u8-win',base(16,0,255),'u1',mono1=True,window=(100,100))
w('u16-const',np.full((R,C),77.),u,12)
w('u16-two',np.where(base(17,0,1)>.5,300,100.),u,12)
w('u32',base(18,0,100000),'u4',32)
w('u16-nospacing',base(1,0,1000),u,12,spacing=None)
rng=np.random.default_rng(99)
for i in range(6):
    c,wd=float('%.5g'%rng.uniform(300,1500)),float('%.5g'%rng.uniform(200,2500))
    sl,ic=float('%.6g'%rng.uniform(.01,5)),float('%.4g'%rng.uniform(-100,100))
    w(f'u16-slope-rnd{i}',base(30+i,0,1000),u,12,slope=sl,intercept=ic,window=(float('%.6g'%(c*sl)),float('%.6g'%(wd*sl))))
for i in range(4):
    w(f'u16-rnd{i}',base(40+i,0,4000),u,12,window=(float('%.5g'%rng.uniform(500,2500)),float('%.5g'%rng.uniform(200,4500))))
w('u16-win-three',base(8,0,1000),u,12,window=([400,600,700],[500,900,1000]))
w('u16-win-two-centers',base(8,0,1000),u,12,window=([400,600],500))
w('u16-win-two-widths',base(8,0,1000),u,12,window=(400,[500,900]))
