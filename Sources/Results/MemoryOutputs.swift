/// A run's files of results, in memory.
public struct MemoryOutputs: Outputs, Sendable {
  /// In the order in which they were started.
  public private(set) var files: [Written] = []
  private let excel: Bool

  /// A file of results.
  public struct Written: Hashable, Sendable {
    public let name: String
    public fileprivate(set) var bytes: [UInt8]
  }

  /// - Parameter excel: whether CSV files start with the mark that Excel knows UTF-8 by.
  public init(excel: Bool = false) {
    self.excel = excel
  }

  public mutating func open(_ name: String, verbatim: Bool) throws(Never) -> Int {
    let mark = OutputManifest.mark(of: name, excel: excel, verbatim: verbatim)
    files.append(Written(name: name, bytes: mark))
    return files.count - 1
  }

  public mutating func append(_ bytes: [UInt8], to file: Int) throws(Never) {
    files[file].bytes += bytes
  }

  public mutating func close(_ file: Int) throws(Never) {}

  /// Ends with the list of the files; without a manifest there is none, as beside a sample.
  public mutating func finish(manifest: String?) {
    guard let manifest else { return }
    let text = OutputManifest.text(manifest, files: files.map { $0.name })
    write(OutputManifest.name, Array(text.utf8))
  }

  /// A file's bytes by its name; nil where there is none.
  public subscript(name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }
}
