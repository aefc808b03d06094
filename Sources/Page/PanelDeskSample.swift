/// A made-up pack to try the desk with: four applications of two schools, before two members.
///
/// No pupil, school or person in it is real.
enum PanelDeskSample {
  static let files: [PageFile] = [
    file("rates.csv", rates), file("rules.csv", rules), file("schools.csv", schools),
    file("pupils.csv", pupils), file("provision.csv", provision), file("evidence.csv", evidence),
    file("applications.csv", applications), file("decisions.csv", decisions),
    file("scores.csv", scores),
  ]

  private static func file(_ name: String, _ text: String) -> PageFile {
    PageFile(name: name, bytes: Array(text.utf8))
  }

  private static let rates = """
    role,from,rate,per,source
    Teaching Assistant,2025-04-01,20.00,hour,made up
    Teacher,2025-04-01,50.00,hour,made up

    """

  private static let rules = """
    rule,applies_to,from,value,source
    funding-year,,2025-04-01,2025-26,made up
    authority,,2025-04-01,343,made up
    weeks-per-year,,2025-04-01,38,made up
    top-up-start,,2025-04-01,placement-start,made up
    payer-without-plan,,2025-04-01,home,made up

    """

  private static let schools = """
    urn,dfe_number,name,phase,type,authority
    900001,343/2001,Marram Lane Primary School,primary,maintained,343
    900003,343/2003,Lantern Dale Primary Academy,primary,academy,343

    """

  /// Eleven with one need in primary, so that each can be compared.
  private static let pupils = """
    pupil,school,year_group,sen_provision,primary_need,placement,home_authority,responsible_authority
    S101,900001,3,K,SLCN,mainstream,343,
    S102,900003,5,E,SLCN,mainstream,343,343
    S103,900001,6,E,SLCN,mainstream,343,343
    S104,900003,2,K,ASD,mainstream,343,
    S111,900001,1,K,SLCN,mainstream,343,
    S112,900001,1,K,SLCN,mainstream,343,
    S113,900001,2,K,SLCN,mainstream,343,
    S114,900001,2,K,SLCN,mainstream,343,
    S115,900003,3,K,SLCN,mainstream,343,
    S116,900003,4,K,SLCN,mainstream,343,
    S117,900003,6,K,SLCN,mainstream,343,
    S118,900003,6,K,SLCN,mainstream,343,

    """

  private static let provision = """
    pupil,school,provision,staff,minutes_per_week,group_size,cost,outcome_ref,if_left
    S101,900001,Talking together,Teaching Assistant,600,,,O1,yes
    S102,900003,Support in lessons,Teaching Assistant,540,,,O1,yes
    S102,900003,Key words,Teaching Assistant,120,2,,O2,no
    S102,900003,Therapist's visits,,,,1400,O1,part
    S103,900001,Support in lessons,Teaching Assistant,900,,,O1,yes
    S103,900001,Tablet,,,,600,O1,no
    S104,900003,Planned breaks,,,,5688,O1,yes
    S111,900001,Sounds,,,,1000,,
    S112,900001,Sounds,,,,2000,,
    S113,900001,Sounds,,,,3000,,
    S114,900001,Sounds,,,,4000,,
    S115,900003,Sounds,,,,5000,,
    S116,900003,Sounds,,,,5500,,
    S117,900003,Sounds,,,,5900,,
    S118,900003,Sounds,,,,2500,,

    """

  private static let evidence = """
    pupil,school,cycle,outcome_ref,outcome,assessed,planned,started,reviewed,measure,before,expected,why_expected,after,progress
    S101,900001,1,O1,Says a sentence of six words,2024-09-16,2024-09-23,2024-09-30,2025-02-07,Words in a sentence,3,5,Usual for the programme,5,met
    S101,900001,2,O1,Says a sentence of eight words,2025-02-10,2025-02-24,2025-03-03,2025-09-26,Words in a sentence,5,8,It has worked once,6,partly
    S103,900001,1,O1,Works alone for ten minutes,2025-01-13,2025-01-20,2025-01-27,2025-07-04,Minutes alone,2,8,Usual for the plan,10,exceeded

    """

  private static let applications = """
    pupil,school,submitted,reason,parents_told,parents_view,pupil_view,review_date,annual_review
    S101,900001,2025-10-06,Speech is not yet clear to strangers.,2025-09-12,We can see that it helps.,I like talking group.,2026-02-27,
    S102,900003,2025-11-03,The plan asks for support in every lesson.,2025-09-19,,,,2025-06-20
    S103,900001,2025-09-15,The plan asks for support all day.,2025-09-05,,I want to work on my own.,,2025-07-04
    S104,900003,2025-10-20,The school asks for advice.,,,,,

    """

  private static let decisions = """
    pupil,school,decided,decision,amount,from,to,review_by,reason,payer
    S103,900001,2025-10-10,agree-in-part,4500,2025-10-10,2026-03-31,2026-03-13,"The tablet is the school's to buy, and a group would serve in the afternoon.",343

    """

  private static let scores = """
    pupil,school,member,efficient,likely_to_succeed,evidence,outcomes
    S101,900001,Member A,4,5,3,4
    S101,900001,Member B,4,2,4,4

    """
}
