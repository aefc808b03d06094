// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
let embedded = strict + [.treatWarning("EmbeddedRestrictions", as: .error)]
// The page's module compiles all that it uses of a library by itself. Code of their own would take as
// long again, and Swift 6.3.1 gives constants of two of them one name.
let embeddable =
  embedded + [
    .unsafeFlags(["-Xfrontend", "-emit-empty-object-file"], .when(traits: ["PageModule"]))
  ]

let package = Package(
  name: "topup",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "topup", targets: ["topup"]),
    .executable(name: "CalculatorWasm", targets: ["CalculatorWasm"]),
  ],
  traits: [.trait(name: "PageModule", description: "Builds the page's WebAssembly module.")],
  targets: [
    .target(name: "Costing", swiftSettings: embeddable),
    .target(name: "Packing", swiftSettings: embeddable),
    .target(name: "Tables", swiftSettings: embeddable),
    .target(name: "Applications", dependencies: ["Costing"], swiftSettings: embeddable),
    .target(
      name: "Borough", dependencies: ["Applications", "Costing"], swiftSettings: embeddable),
    .target(
      name: "Returns", dependencies: ["Applications", "Borough", "Costing", "Tables"],
      swiftSettings: embeddable),
    .target(
      name: "Documents", dependencies: ["Applications", "Borough", "Costing", "Tables"],
      swiftSettings: embeddable),
    .target(
      name: "Results",
      dependencies: ["Applications", "Borough", "Costing", "Documents", "Returns", "Tables"],
      swiftSettings: embeddable),
    .target(
      name: "Page",
      dependencies: [
        "Applications", "Borough", "Costing", "Documents", "Packing", "Results", "Returns",
        "Tables",
      ],
      swiftSettings: embeddable),
    .target(
      name: "WasmRuntime", exclude: ["toolset.json"],
      cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
    .executableTarget(
      name: "CalculatorWasm",
      dependencies: [
        "Applications", "Borough", "Costing", "Documents", "Packing", "Page", "Results",
        "Returns", "Tables", "WasmRuntime",
      ],
      swiftSettings: embedded),
    .executableTarget(
      name: "topup",
      dependencies: [
        "Applications", "Borough", "Costing", "Documents", "Packing", "Page", "Results",
        "Returns", "Tables",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ApplicationsTests", dependencies: ["Applications", "Costing", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "BoroughTests", dependencies: ["Applications", "Borough", "Costing", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CostingTests", dependencies: ["Costing", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "Applications", "Borough", "Costing", "Documents", "Tables", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PackingTests", dependencies: ["Packing", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PageTests", dependencies: ["Documents", "Packing", "Page", "Tables", "TestSupport"],
      exclude: ["browser"],
      swiftSettings: strict),
    .testTarget(
      name: "ReturnsTests",
      dependencies: [
        "Applications", "Borough", "Costing", "Results", "Returns", "Tables", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SampleTests", dependencies: ["Borough", "Costing", "Results", "topup"],
      swiftSettings: strict),
    .testTarget(
      name: "ScenarioTests",
      dependencies: [
        "Applications", "Borough", "Costing", "Documents", "Results", "Returns", "Tables", "topup",
      ],
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "TablesTests", dependencies: ["Tables", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Applications", "Borough", "Costing", "Documents", "Page", "Results", "Returns", "Tables",
        "TestSupport", "topup",
      ],
      swiftSettings: strict),
  ]
)
