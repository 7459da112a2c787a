app-menu-story = Beside the numbers
app-story = Beside the numbers
app-story-lead = What the numbers do not say: what has happened, what you have learnt, what stands in the way and what others have found. It becomes part of the next release that residents read, without the name of whoever wrote it.
app-story-none = Nothing yet.
app-story-change = Change
app-story-save = Save
app-story-changed = Saved.
app-story-remove = Remove
app-story-remove-what = It disappears from here and from the next release. What has been published already does not change.
app-story-remove-now = Remove it
app-story-removed = Removed.
app-story-add = Add
app-story-added = Added.
app-story-choose = Choose …
app-story-if-known = Leave empty if it is not known.
app-story-unknown = not known

# Events
app-story-events = Events
app-story-events-what = What explains a curve: a start, a decision, a school that closed. Stands in order of time on the public page.
app-story-new-event = New event
app-story-date = Date
app-story-event-title = What happened

# Stories, lessons and obstacles
app-story-notes = Stories, lessons and obstacles
app-story-notes-what = Stands beside the goal that it is about, or by itself. Never write about a single person.
app-story-new-note = Write something
app-story-about = About: { $goal }
app-story-kind = What it is
app-story-period = Period
app-story-period-hint = For example 2025Q3 or 2025.
app-story-goal = Goal
app-story-no-goal = no goal in particular
app-story-text = Text
app-story-text-hint = Without names, personal identity numbers and e-mail addresses: residents read it.
app-story-addressed = Addressed to
app-story-addressed-hint = Only for an obstacle: the authority or organisation that can remove it.
app-story-state = State of the obstacle
app-story-state-open = open: nobody has answered
app-story-state-answered = answered
app-story-state-solved = solved
app-story-answer = The answer
app-story-answer-hint = Only for an obstacle that is answered or solved: what the one it was addressed to has answered. Without names, residents read it.

# Public promises
app-story-promises = Promised in public
app-story-promises-what = A promise for a certain year, and the goals that keep it.
app-story-new-promise = New promise
app-story-year = Year
app-story-promise-text = The promise
app-story-goals = Goals

# Initiatives and decisions
app-story-initiatives = Initiatives
app-story-initiatives-what = What you do to reach the goals. Reports can say which initiative they belong to. The money is shown here only, never to residents.
app-story-new-initiative = New initiative
app-story-initiative-title = What it is called
app-story-led-by = Led by
app-story-partners = Also taking part
app-story-initiative-state = State
app-story-budget = Budget (kronor)
app-story-budget-hint = Whole kronor. Leave empty if it has not been decided.
app-story-spent = Spent so far (kronor)
app-story-has-budget = Budget { $amount } kronor.
app-story-has-spent = Spent so far: { $amount } kronor.
app-story-decisions = Decisions about initiatives
app-story-decisions-what = What was decided, by whom and why. You change the initiative's state by itself, above.
app-story-new-decision = New decision
app-story-initiative = Initiative
app-story-decision-kind = The decision
app-story-forum = Decided by
app-story-forum-hint = For example Steering group. Never a person.
app-story-reason = Reason

# Evaluations
app-story-evaluations = Evaluations
app-story-evaluations-what = What somebody outside has found, who wrote it and who paid for it.
app-story-new-evaluation = New evaluation
app-story-evaluation-title = Title
app-story-author = Written by
app-story-commissioner = Commissioned by
app-story-covers-first = About the time from
app-story-covers-last = About the time to
app-story-documents = Available as
app-story-finding = What it found

# Model estimates
app-story-valuations = Model estimates
app-story-valuations-what = What a model makes of something in kronor. Always shown with method, time and commissioner, or with the fact that they are not known.
app-story-new-valuation = New model estimate
app-story-valuation-title = What is valued
app-story-qualifier = Before the amount
app-story-exactly = nothing
app-story-amount = Amount (kronor)
app-story-horizon = Over how many years
app-story-people = For how many people
app-story-total = In all (kronor)
app-story-method = Method

refused-initiative-in-use = Reports or decisions name the initiative, so it cannot be removed. Change its state instead.
refused-note-addressed = Only an obstacle is addressed to somebody. Choose obstacle, or empty the field.
refused-note-answered = Only an obstacle gets an answer. Choose obstacle, or empty the field.
refused-note-open-answered = An obstacle with an answer is not open. Choose answered or solved, or empty the answer.
refused-note-settled = The obstacle has been answered or solved. Ask the coordinator if it is to become something else than an obstacle.
refused-covers-backwards = It ends before it begins.
