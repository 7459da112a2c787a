# The platform
app-platform = The platform
app-platform-lead = What there is here and how it is. The figures of the partnerships are shown only to those who belong there.

# Partnerships
app-platform-places = Partnerships
app-platform-no-places = There is no partnership yet.
app-platform-found = New partnership
app-platform-place = Partnership
app-platform-time = Time of the agreement
app-platform-since = Here since
app-platform-members = People
app-platform-public = Public page
app-platform-not-public = nothing published yet
app-platform-no-coordinator = No coordinator
app-platform-of-them =
    { $members }, of whom { $coordinators ->
        [one] one coordinates
       *[other] { $coordinators } coordinate
    }
app-platform-kind =
    { $kind ->
        [handslag] Handslag
        [bid] BID
        [programme] Programme
       *[other] { $kind }
    }

# Organisations
app-platform-organisations = Organisations
app-platform-organisation = Organisation
app-platform-organisation-what = Kind
app-platform-people = People
app-platform-partnerships = Partner in partnerships
app-platform-organisation-kind =
    { $kind ->
        [municipal_housing] municipal housing company
        [private_housing] private property owner
        [company] company
        [municipality] municipality
        [agency] agency
        [association] association
       *[other] { $kind }
    }
app-platform-merge = Merge two that are the same organisation
app-platform-merge-how = People, roles and what is to be reported move from the duplicate to the one that stays. Then the duplicate is gone. This cannot be undone. An organisation that has reported cannot be the duplicate: what was reported is never rewritten.
app-platform-duplicate = The duplicate, which goes
app-platform-into = The one that stays
app-platform-merge-do = Merge
app-platform-merged =
    { $duplicate } is now { $into }. { $people ->
        [0] No person
        [one] One person
       *[other] { $people } people
    } and { $n ->
        [0] no partnership
        [one] one partnership
       *[other] { $n } partnerships
    } came along.
refused-organisation-with-itself = Choose two different organisations.
refused-organisation-gone = The organisation is no longer there. It may have been merged already.
refused-organisation-has-reported = { $organisation } has reported or begun reports in { $partnerships ->
        [one] one partnership
       *[other] { $partnerships } partnerships
    }, and that is never rewritten. Let it be the one that stays. Where both have reported both remain: end the role of one of them as a partner instead.
refused-organisations-side-by-side = Both are partners in { $partnerships ->
        [one] one partnership
       *[other] { $partnerships } partnerships
    } where { $organisation } has reported, so who should have reported would change afterwards. End the duplicate’s role as a partner there instead.

# Places
app-platform-areas = Places
app-platform-add-area = Add a place
app-platform-area-name = Name of the place
app-platform-level-label = Kind
app-platform-choose = Choose
app-platform-level =
    { $level ->
        [country] country
        [municipality] municipality
        [district] district
        [neighbourhood] neighbourhood
        [group] several places
       *[other] { $level }
    }
app-platform-within = Lies in
app-platform-within-none = No larger place
app-platform-add-area-do = Add the place
app-platform-area-added = { $area } can now be chosen in every partnership.

# Classifications
app-platform-scales = Classifications
app-platform-no-scales = There is no classification yet.
app-platform-scale-by = Published by { $provider }. Code: { $code }
app-platform-scale-grades = The grades, the most serious first:
app-platform-published = published { $day }
app-platform-to-be-published = to be published { $day }. Nobody else sees it until then.
app-platform-version-empty = No place has a grade in this version.
app-platform-version-lacks = The version does not have: { $grades }
app-platform-grade = Enter or correct the grade of a place in the version of { $year }
app-platform-grade-how = It holds in every partnership that follows the classification. A grade counts from the day the version was published.
app-platform-grade-area = Place
app-platform-grade-is = Grade in the version
app-platform-grade-none = None: the version does not mention the place
app-platform-grade-source = Where this comes from
app-platform-grade-do = Save the grade
app-platform-graded = { $area } has its grade in the version of { $year }.
app-platform-grade-removed = { $area } has no grade in the version of { $year }.
app-platform-version-correct = Correct the version of { $year }
app-platform-version-correct-how = With the day changes the day from which the grades of the version count, in every partnership that follows the classification.
app-platform-version-correct-do = Correct the version
app-platform-version-corrected = The version of { $year } has been corrected.
app-platform-add-version = Add a version of { $title }
app-platform-add-version-how = A version can be entered beforehand. Nobody else sees what it says before the day it is published. Then enter the places one by one.
app-platform-version-year = The year of the version
app-platform-version-published = Published on
app-platform-version-knows = Grades that the version has
app-platform-add-version-do = Add the version
app-platform-version-added = The version of { $year } is here now, published { $published }. Enter the grades of the places.
app-platform-add-scale = Add a classification
app-platform-add-scale-how = An official scale for places, with grades from the most serious to the best. The grades cannot be changed afterwards.
app-platform-scale-title = Name
app-platform-scale-code = Code
app-platform-scale-code-how = Used in files, and never changed. Small letters a to z, digits, - and _.
app-platform-scale-provider = Published by
app-platform-scale-lines = Grades, the most serious first
app-platform-scale-lines-how = One grade per line: the code, a colon, the name in Swedish, a vertical bar, the name in English. For example riskomrade: riskområde | risk area
app-platform-add-scale-do = Add the classification
app-platform-scale-added = { $title } is here now. Add its first version.
refused-classification-known = The code { $given } is used by { $title } already.
refused-classification-grades-too-few = Write at least two grades.
refused-classification-grade-twice = { $grade } stands twice.
refused-classification-grade-unreadable = Line { $line } cannot be read. Write code: name in Swedish | name in English
refused-classification-year-unreadable = { $given } is not a year. Write for example 2025.
refused-classification-version-known = The version of { $year } is here already.
refused-classification-version-without-grades = Tick at least one grade that the version has.
refused-classification-grade-in-use = A place has the grade { $grade } in this version. Correct the place first.
refused-classification-grade-unknown-then = The version of { $year } does not have the grade { $grade }.

# People
app-platform-administrators = Those who run the platform
app-platform-administrator = { $name }, { $email }
app-platform-end-sessions = Sign a person out everywhere
app-platform-end-sessions-how = The person is signed out at once on all computers and telephones, and can sign in again with the password.
app-platform-email = The person’s e-mail
app-platform-end-sessions-do = Sign out
app-platform-sessions-ended = { $name } is signed out everywhere.

# How it is
app-platform-health = How it is
app-platform-well = In order
app-platform-look = Look into it
app-platform-health-database = The database is { $engine } { $version }.
app-platform-health-current = The database has the shape that the program expects.
app-platform-health-behind = The database does not have the shape that the program expects. Run handslag migrate.
app-platform-health-mail = Letters are sent.
app-platform-health-no-mail = Letters are not sent: no mail server is set. Invitations and new passwords have to be handed over in person.
app-platform-health-sessions =
    { $n ->
        [one] One session is alive right now.
       *[other] { $n } sessions are alive right now.
    }
app-platform-health-size = The database takes { $size } MB.
