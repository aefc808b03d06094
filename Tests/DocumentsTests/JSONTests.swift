import Documents
import Testing

@Test func theReportIsWrittenInOrderWithWholePence() {
  let written = ReportJSON.bytes(SampleReport.small)
  let rules = String(decoding: RulesJSON.bytes(SampleReport.small.terms), as: UTF8.self)
  let inForce = rules.drop { $0 != "," }.dropFirst(2)
  #expect(inForce.hasPrefix("  \"rules\": ["))
  #expect(String(decoding: written, as: UTF8.self) == expectedReport + inForce)
}

@Test func pupilsAreWrittenWithWholePenceAndTheirNotes() throws {
  let written = PupilCostsJSON.bytes(try SampleReport.pupils)
  #expect(String(decoding: written, as: UTF8.self) == expectedPupils)
}

@Test func noPupilsAreAnEmptyList() {
  #expect(PupilCostsJSON.bytes([]) == Array("[]\n".utf8))
}

private let expectedPupils =
  #"""
  [
    {
      "school": "100100",
      "pupil": "A\"1",
      "lines": 2,
      "provision_pence": 800050,
      "not_counted_pence": 100025,
      "countable_pence": 700025,
      "threshold_pence": 600000,
      "school_share_pence": 600000,
      "top_up_pence": 100025,
      "adjusted_pence": 0,
      "top_up_in_year_pence": 100025,
      "to_threshold_pence": 0,
      "awarded_pence": null,
      "shortfall_pence": null,
      "award_over_pence": null,
      "notes": [
        "placement-not-stated",
        "provisional"
      ]
    },
    {
      "school": "343/2001",
      "pupil": "=B2",
      "lines": 1,
      "provision_pence": 120000,
      "not_counted_pence": 0,
      "countable_pence": 120000,
      "threshold_pence": 600000,
      "school_share_pence": 120000,
      "top_up_pence": 0,
      "adjusted_pence": 0,
      "top_up_in_year_pence": 0,
      "to_threshold_pence": 480000,
      "awarded_pence": null,
      "shortfall_pence": null,
      "award_over_pence": null,
      "notes": []
    }
  ]

  """#

private let expectedReport =
  #"""
  {
    "version": "0.1.0",
    "notice": "Internal: small numbers not suppressed. Use `publish`.",
    "year": "2026-27",
    "year_from": "2026-04-01",
    "year_to": "2027-03-31",
    "provisional": true,
    "counts": [
      {
        "kind": "provision",
        "read": 5,
        "accepted": 3,
        "rejected": 2
      }
    ],
    "totals": [
      {
        "grouping": "all",
        "key": "all",
        "label": "All pupils",
        "pupils": 2,
        "above_threshold": 1,
        "provision_pence": 1310000,
        "not_counted_pence": 10000,
        "countable_pence": 1300000,
        "school_share_pence": 1000000,
        "top_up_pence": 300000,
        "adjusted_pence": 0,
        "top_up_in_year_pence": 300000,
        "awarded_pence": null,
        "shortfall_pence": null
      },
      {
        "grouping": "school",
        "key": "100100",
        "label": "Ash \"Grove\", Infants",
        "pupils": 1,
        "above_threshold": 1,
        "provision_pence": 910000,
        "not_counted_pence": 10000,
        "countable_pence": 900000,
        "school_share_pence": 600000,
        "top_up_pence": 300000,
        "adjusted_pence": 0,
        "top_up_in_year_pence": 300000,
        "awarded_pence": null,
        "shortfall_pence": null
      },
      {
        "grouping": "school",
        "key": "343/2001",
        "label": "=cmd",
        "pupils": 1,
        "above_threshold": 0,
        "provision_pence": 400000,
        "not_counted_pence": 0,
        "countable_pence": 400000,
        "school_share_pence": 400000,
        "top_up_pence": 0,
        "adjusted_pence": 0,
        "top_up_in_year_pence": 0,
        "awarded_pence": null,
        "shortfall_pence": null
      }
    ],
    "bands": [
      {
        "at_least_pence": 0,
        "below_pence": 200000,
        "pupils": 0
      },
      {
        "at_least_pence": 200000,
        "below_pence": 400000,
        "pupils": 0
      },
      {
        "at_least_pence": 400000,
        "below_pence": null,
        "pupils": 2
      }
    ],
    "faults": [
      {
        "id": "not-a-number",
        "severity": "error",
        "count": 2
      },
      {
        "id": "provisional",
        "severity": "warning",
        "count": 1
      }
    ],

  """#
