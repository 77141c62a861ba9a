declare module "dcmjs" {
  interface DataElement {
    vr: string;
    Value: unknown[];
  }
  type DataSet = Record<string, DataElement>;
  class DicomDict {
    constructor(meta: DataSet);
    dict: DataSet;
    write(options?: { allowInvalidVRLength: boolean }): ArrayBuffer;
  }
  class DicomMetaDictionary {
    static denaturalizeDataset(dataSet: Record<string, unknown>): DataSet;
  }
  const dcmjs: { data: { DicomDict: typeof DicomDict; DicomMetaDictionary: typeof DicomMetaDictionary } };
  export default dcmjs;
}
