# The frame around every public page
public-skip = Skip to the content
public-demo = Demonstration
public-languages = Language
public-no-cookies = This page uses no cookies.
public-all = All partnerships

# Numbers in words up to twelve; Swedish has two ones
public-number =
    { $n ->
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $n }
    }
public-number-of-promises = { public-number }

# The promise and how it goes
public-promise-none = No promises are shown here yet.
public-promise = We have promised { $things }{ $by }.
public-things =
    { $n ->
        [one] { public-number } thing
       *[other] { public-number } things
    }
public-by-end-of = by the end of { $year }
public-by = by { $date }
public-lead = This is how it is going, up to and including { $date }.
public-lead-none = The page stands for { $date }.
public-promises-first =
    { $n ->
        [one] { public-number-of-promises } promise
       *[other] { public-number-of-promises } promises
    }
public-promises-next = { public-number-of-promises }
public-standing-achieved =
    { $n ->
        [one] { $who } has been achieved
       *[other] { $who } have been achieved
    }
public-standing-on-track =
    { $n ->
        [one] { $who } is on track
       *[other] { $who } are on track
    }
public-standing-at-risk =
    { $n ->
        [one] { $who } is slightly behind plan
       *[other] { $who } are slightly behind plan
    }
public-standing-behind =
    { $n ->
        [one] { $who } is behind plan
       *[other] { $who } are behind plan
    }
public-standing-not-achieved =
    { $n ->
        [one] { $who } was not achieved
       *[other] { $who } were not achieved
    }
public-standing-too-early = for { $who } it is too early to tell
public-standing-no-data = for { $who } nothing has been reported yet
public-standing-no-result = for { $who } no result has been reported
public-and = { " and " }
public-vision = Where we want to be:
public-partners = Taking part:
public-withdrawn = Release { $release } was withdrawn on { $date }. Therefore release { $shown } is shown.
public-withdrawn-why = The reason:

# A goal
public-of = of { $target }
public-of-at-least = of at least { $target }
public-through = up to and including { $date }
public-in-year = in { $year }
public-target = The target is { $target }
public-target-by = by { $date }
public-target-per-year = a year until { $date }
public-should-be = should be { $expected }
public-bar = { $actual } { $aim }. By { $at } it should be { $expected }.
public-preliminary =
    { $n ->
        [0] Preliminary
        [one] Preliminary: { public-number } report is missing or not yet verified
       *[other] Preliminary: { public-number } reports are missing or not yet verified
    }
public-way-linear = on the straight line to the target
public-way-milestones = according to the milestones
public-way-steps = according to the steps to the target
public-way-seasonal = with the seasons of the year counted in
public-why-path = By { $at } it should be { $expected } { $way }; { $actual } is { $percent } of that.
public-why-from-baseline = By { $at } it should be { $expected } { $way }. Counted from the baseline { $baseline }, { $percent } of that way has been covered.
public-why-year = In { $year }: { $actual } of at least { $target }.
public-why-year-more = In { $year }: { $actual } of at least { $target }, that is { $distance } more than promised.
public-why-year-less = In { $year }: { $actual } of at least { $target }; { $distance } were missing.
public-why-achieved = The target of { $target } by { $date } has been achieved.
public-why-achieved-more = The target of { $target } by { $date } has been achieved, with { $distance } more than promised.
public-why-not-achieved = The target of { $target } was for { $date }. It came to { $actual }; { $distance } were missing.
public-why-too-early = By { $at } nothing is expected yet { $way }. It is therefore too early to tell.
public-why-no-data = No number has been reported and verified yet. That is not the same as zero.
public-why-no-result = The target of { $target } was for { $date }, but no result has been reported and verified. That is not the same as zero.
public-per-quarter = a quarter
public-per-year = a year
public-pace = { $span ->
    [quarter] Over the last four quarters it came to { $pace } a quarter on average.
   *[year] Over the last year it came to { $pace }.
  } To reach the target, { $needed } { $per } are needed.
public-pace-needed = To reach the target, { $needed } { $per } are needed.
public-afterwards = Afterwards, since { $date }, another { $more } have been counted. They stand beside the target.
public-together = Together: { $shares }.
public-share = { $partner } { $quantity }
public-reported-by = Reported by { $partner }.
public-withheld = not shown
public-coverage =
    { $n ->
        [one] { $received } of { $n } expected report has been verified.
       *[other] { $received } of { $n } expected reports have been verified.
    }
public-source = Source:
public-reference = To compare with:
public-figure-of = { $value } on { $date }
public-provenance-actual = Result:
public-provenance-target = Target:
public-provenance-milestones = Milestones:

# The curve and the tables
public-curve = The curve
public-curve-title = { $title }: result and expected path
public-curve-what = The same figures are in the table.
public-curve-target = Target { $target }
public-curve-key = The solid line is what has happened, the dotted line is the path to the target.
public-curve-gap = Where the line is broken the figures are not shown.
public-road = The path to the target, { $way }: { $points }.
public-point = { $value } ({ $date })
public-table = The figures in a table
public-table-partners = By partner, { $when }
public-table-years = By partner and year, { $when }
public-table-periods = By period, { $when }
public-partner = Partner
public-period = Period
public-new = New
public-in-all = In all
public-in-all-year = In the year so far
public-total = Total
public-quarter =
    { $quarter ->
        [1] Jan–Mar { $year }
        [2] Apr–Jun { $year }
        [3] Jul–Sep { $year }
       *[4] Oct–Dec { $year }
    }

# How we count
public-how = How we count
public-how-verified = Only verified reports are counted. Nobody verifies a report they wrote themselves, and wherever possible somebody from another organisation does. Reports loaded from a file had been verified before.
public-how-contribution = The figures show what the partners have contributed. They are not proof of what has caused a change in the area.
public-how-thresholds = “Should be” is the way from the start to the target, read on the day that the figures stand for. When we reach at least { $on_track }% of it, a promise is on track; at least { $at_risk }% is slightly behind plan and below { $at_risk }% is behind plan. Once the target date has come, a promise is either achieved or not achieved, or no result has been reported.
public-how-small = Numbers of people below { $small } are not shown in breakdowns. There it says “not shown”. Sometimes one more number is withheld, so that the first cannot be worked out. Zero is not a small number and can be shown.
public-how-words = Four things that are not the same:
public-how-zero = 0
public-how-zero-means = Somebody has reported, and there were none.
public-how-nothing = Nothing to report
public-how-nothing-means = A partner has answered that there was nothing to count. That is a report too.
public-how-missing = Missing
public-how-missing-means = A report that should have come has not come or has not been verified. The figure is then preliminary.
public-how-not-due = Not yet due
public-how-not-due-means = The period has not been closed yet. It counts only then.

# The foot of the page
public-open-data = Open data
public-open-data-csv = Open data (CSV)
public-open-data-json = Open data (JSON)
public-release = Release { $release }, published { $date }.
public-title = { $name }: how it is going
public-description = { $name }. { $promise } { $standing }

# The home page
public-home-title = Handslag: how it is going
public-home-name = Handslag
public-home = This is what we have promised together, and how it is going.
public-home-lead = Organisations that have promised to change a place report what they do. Every page says which day its figures stand for.
public-home-none = Nothing has been published yet.
public-home-date = Figures up to and including { $date }.

provenance-seed = from the project's source texts
provenance-public = public source
provenance-derived = computed from a source
provenance-demo = invented for demonstration
public-demo-mark = demo
provenance-reported = reported by the partner
provenance-agreed = decided by the partnership

public-table-none = – means that there is no figure for that year: the partner has not reported, or had nothing to report.
public-not-shown = { $count ->
    [one] One more promise cannot be shown here yet.
   *[other] { $count } more promises cannot be shown here yet.
  }
public-not-shown-any = { $count ->
    [one] One promise cannot be shown here yet.
   *[other] { $count } promises cannot be shown here yet.
  }

# Who answers
public-contact = Questions about the promises:
