# What stands beside the numbers, on the public page and for those who are signed in
public-events = What has happened
public-promises-made = Promised in public
public-notes = Experience and obstacles
public-note-story = Story
public-note-lesson = Lesson
public-note-obstacle = Obstacle
public-note-of = { $kind }, { $period }
public-note-to = Addressed to
public-obstacle-open = No answer has been noted here.
public-obstacle-answered = Answered.
public-obstacle-solved = Solved.
public-obstacle-other = State: { $state }.
public-note-answer = Answer:
public-neighbours = More partnerships in { $area }:

# Initiatives and decisions
public-initiatives = Initiatives
public-initiative-idea = idea
public-initiative-planned = planned
public-initiative-ongoing = ongoing
public-initiative-scaled-up = scaled up
public-initiative-phased-out = phased out
public-initiative-completed = completed
public-initiative-led = Led by { $lead }.
public-initiative-led-with = Led by { $lead }, together with { $partners }.
public-initiative-for = For:
public-decision = { $date }, { $forum }: { $what }.
public-decision-scale-up = scale up
public-decision-continue = continue
public-decision-adapt = adapt
public-decision-phase-out = phase out

# Evaluations
public-evaluations = Evaluations
public-evaluation-by = By { $author }, commissioned by { $commissioner }.
public-evaluation-own = By { $author }.
public-evaluation-of = Covers { $period }.
public-evaluation-covers = Covers { $first } to { $last }.
public-evaluation-documents = Available as { $documents }.
public-origin = Origin:
public-document-full-report = full report
public-document-summary = summary

# Model estimates
public-valuations = Model estimates
public-valuations-what = A model estimate is what a model makes of something in kronor. It is no measurement, and nothing that has been reported here is converted by it.
public-valuation = Model estimate:
public-valuation-amount = { $amount } kronor
public-valuation-amount-each = { $amount } kronor per person
public-valuation-together =
    { $n ->
        [one] { $total } kronor in all for { $people } person
       *[other] { $total } kronor in all for { $people } people
    }
public-valuation-horizon-years =
    { $n ->
        [one] over { $number } year
       *[other] over { $number } years
    }
public-valuation-people =
    { $n ->
        [one] for { $number } person
       *[other] for { $number } people
    }
public-valuation-total = { $number } kronor in all
public-valuation-by = Commissioned by { $commissioner }.
public-valuation-method = Method:
public-valuation-unknown = Not stated: { $what }.
public-valuation-no-horizon-years = over how long
public-valuation-no-method = method
public-valuation-no-commissioned-by = commissioner
