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
  const dcmjs: {
    data: {
      DicomDict: typeof DicomDict;
      DicomMetaDictionary: { denaturalizeDataset(dataSet: Record<string, unknown>): DataSet };
    };
  };
  export default dcmjs;
}
