# What is wrong with a programme file. The words of the file itself (keys, codes, values) stand as they are written in it.

programme-more = { $count ->
    [one] One more error.
   *[other] { $count } more errors.
 }
programme-did-you-mean = Did you mean "{ $suggestion }"?

# The file is no YAML, or more YAML than the format uses
programme-syntax-colon = This is not valid YAML: a colon stands where none is expected. A text with a colon needs quotation marks, and keys of one map begin in the same column.
programme-syntax-missing-colon = This is not valid YAML: a key is not followed by a colon and a space.
programme-syntax-character = This is not valid YAML: nothing can begin with this character. Indent with spaces, never tabs; a text that begins so needs quotation marks.
programme-syntax-quotation = This is not valid YAML: a quotation mark is opened here and never closed.
programme-syntax-bracket = This is not valid YAML: inside the bracket opened on line { $opened } a comma or the closing bracket is missing here, or a text needs quotation marks.
programme-syntax-escape = This is not valid YAML: a backslash in double quotation marks is followed by something that has no meaning. Use single quotation marks.
programme-syntax-indentation = This is not valid YAML: the indentation does not fit what stands above, or a text needs quotation marks.
programme-syntax-other = This is not valid YAML: { $said }.
programme-syntax-anchor = Anchors (&) are not used here: write the value where it belongs.
programme-syntax-alias = Aliases (*) are not used here: write the value out. A text that begins with an asterisk needs quotation marks.
programme-syntax-tag = Tags (!) are not used here. A text that begins with an exclamation mark needs quotation marks.
programme-syntax-key-twice = "{ $key }" stands twice in the same map, first on line { $first }.
programme-syntax-complex-key = A list or a map cannot be a key.
programme-syntax-second-document = A second document begins here. A file is one document.
programme-syntax-depth = Lists and maps lie too deep inside each other.
programme-syntax-encoding = The file is not UTF-8. Save it as UTF-8 and try again.
programme-syntax-control = A control character stands here. A file consists of readable text.
programme-syntax-size = The file is larger than 10 MB.
programme-format = The file must begin with `format: handslag-programme/1`.

# Keys
programme-unknown-key = "{ $key }" is not a key here.
programme-unknown-key-suggestion = { programme-unknown-key } { programme-did-you-mean }
programme-unknown-key-kind = "{ $key }" is not a key of the kind { $kind }.
programme-unknown-key-linear = "{ $key }" is not a key here: the profile is linear. With milestones the profile is milestones, steps or seasonal.
programme-unknown-key-not-seasonal = "{ $key }" is not a key here: only the profile seasonal has weights, and this one is { $profile }.
programme-unknown-key-two-values = "{ $key }" does not stand beside "value": a milestone has exactly one of them.
programme-unknown-key-skills = "{ $key }" is not a key here: a pledge of skills has a text instead.
programme-missing-key = "{ $key }" is missing.
programme-missing-key-milestone = "value" or "relative_to_baseline" is missing: a milestone has exactly one of them.
programme-missing-key-question = A survey needs at least one question.
programme-missing-key-change = "value" or "direction" is missing: a change has at least one of them.

# Values
programme-wrong-type-number = { $value } is not a number.
programme-wrong-type-whole-number = { $value } is not a whole number.
programme-wrong-type-above-all = { $value } per cent is more than all: at most { $most }.
programme-wrong-type-too-large = { $value } is too large: a number is below 1,000,000,000,000.
programme-wrong-type-too-many-decimals = { $value } has too many decimals: at most { $most } are kept exactly.
programme-wrong-type-money = { $value } is not whole kronor.
programme-wrong-type-twelve-numbers = There are { $count } weights here: one for each month, January to December, makes twelve.
programme-wrong-type-text = { $value } is not a text. A text is never empty; numbers and words like true need quotation marks.
programme-wrong-type-code = { $value } is not a code: lower-case letters a to z, digits, hyphens and underscores, at most 63 characters, a letter or digit first.
programme-wrong-type-date = { $value } is not a date like 2025-06-30.
programme-wrong-type-year-outside = { $value } cannot be right: years lie between { $first } and { $last }.
programme-wrong-type-email = { $value } is not an e-mail address.
programme-wrong-type-boolean = { $value } is not true or false.
programme-wrong-type-true = { $value } is not true: leave the key out instead.
programme-wrong-type-list = { $value } is not a list.
programme-wrong-type-map = { $value } is not a map of keys and values.
programme-wrong-type-at-least-one = There is no partnership here: a file has at least one.
programme-wrong-type-reserved = "{ $value }" cannot be the code of a partnership: the address is used by the platform itself.
programme-negative = { $value } is below { $least }.
programme-provenance = { $value } is not one of { $allowed }, which say where a number comes from.
programme-personal-identity-number = Here stands what looks like a personal identity number. Leave it out: the platform keeps none.

# Codes
programme-unknown-code-word = "{ $value }" is not one of { $allowed }.
programme-unknown-code-word-suggestion = { programme-unknown-code-word } { programme-did-you-mean }
programme-unknown-code-organisation = "{ $value }" is not a known organisation.
programme-unknown-code-organisation-suggestion = { programme-unknown-code-organisation } { programme-did-you-mean }
programme-unknown-code-area = "{ $value }" is not a known area.
programme-unknown-code-area-suggestion = { programme-unknown-code-area } { programme-did-you-mean }
programme-unknown-code-classification = "{ $value }" is not a known classification.
programme-unknown-code-classification-suggestion = { programme-unknown-code-classification } { programme-did-you-mean }
programme-unknown-code-partnership = "{ $value }" is not a known partnership.
programme-unknown-code-partnership-suggestion = { programme-unknown-code-partnership } { programme-did-you-mean }
programme-unknown-code-partner = "{ $value }" is not a partner of { $partnership }.
programme-unknown-code-partner-suggestion = { programme-unknown-code-partner } { programme-did-you-mean }
programme-unknown-code-goal = "{ $value }" is not a goal of { $partnership }.
programme-unknown-code-goal-suggestion = { programme-unknown-code-goal } { programme-did-you-mean }
programme-unknown-code-initiative = "{ $value }" is not an initiative of { $partnership }.
programme-unknown-code-initiative-suggestion = { programme-unknown-code-initiative } { programme-did-you-mean }
programme-unknown-code-series = "{ $value }" is not a series under context in { $partnership }.
programme-unknown-code-series-suggestion = { programme-unknown-code-series } { programme-did-you-mean }
programme-unknown-code-question = "{ $value }" is not a question of the survey.
programme-unknown-code-question-suggestion = { programme-unknown-code-question } { programme-did-you-mean }
programme-grade-not-on-scale = "{ $value }" is not a grade of { $scale }.
programme-grade-not-on-scale-suggestion = { programme-grade-not-on-scale } { programme-did-you-mean }
programme-grade-not-on-scale-version = "{ $value }" is not a grade of { $scale } { $year }.
programme-grade-not-on-scale-version-suggestion = { programme-grade-not-on-scale-version } { programme-did-you-mean }

# What stands twice
programme-duplicate-code = "{ $value }" stands twice (line { $first } and line { $second }).
programme-duplicate-address = The address { $value } stands twice (line { $first } and line { $second }).
programme-duplicate-partner = "{ $value }" stands twice with the same role and start (line { $first } and line { $second }).
programme-duplicate-grade = The grade "{ $value }" stands twice (line { $first } and line { $second }).
programme-duplicate-version = The version { $value } stands twice (line { $first } and line { $second }).
programme-duplicate-question = The question "{ $value }" stands twice (line { $first } and line { $second }).
programme-duplicate-contribution = { $organisation }'s { $period } stands twice (line { $first } and line { $second }).
programme-circle = "{ $area }" cannot lie within "{ $other }", which itself lies within "{ $area }".
programme-circle-itself = "{ $area }" cannot lie within itself.

# Measures
programme-not-given = { $found ->
    [nothing] and here is none
    [part] and here is only { $given }
   *[other] not { $given }
 }
programme-wrong-measure-cumulative-count = a cumulative_count needs quantity, { programme-not-given }.
programme-wrong-measure-activity-count = an activity_count needs quantity, { programme-not-given }.
programme-wrong-measure-ratio = a ratio needs numerator and denominator, { programme-not-given }.
programme-wrong-measure-survey-share = a survey_share needs value and sample_size, or change, or all three, { programme-not-given }.
programme-wrong-measure-reduction = a reduction needs value, { programme-not-given }.
programme-wrong-measure-threshold = a threshold needs value, { programme-not-given }.
programme-wrong-measure-status = a status needs grade, { programme-not-given }.
programme-wrong-measure-deliverable = a deliverable needs done, { programme-not-given }.
programme-wrong-measure-monitor = a monitor needs quantity, value or change, or change beside one of the others, { programme-not-given }.
programme-wrong-measure-beside-nothing = nothing_to_report stands alone, not beside { $given }.
programme-shares-sum = The shares add up to { $sum }, not to the quantity { $quantity }.
programme-shares-sum-without-quantity = There are shares, but no quantity that they could add up to.
programme-numerator-above-denominator = { $numerator } of { $denominator }: the numerator cannot be larger than the denominator.

# Time
programme-period-form = { $value } is not a period like 2025Q3 or 2025.
programme-period-year = { $value } is not a year like 2025.
programme-period-year-outside = { programme-wrong-type-year-outside }
programme-period-not-a-quarter = { $period } is not a quarter, and the goal is reported by quarter.
programme-period-not-a-year = { $period } is not a year, and the goal is reported by year.
programme-period-before-reporting = { $period } ends before reporting begins with { $first }.
programme-period-backwards = { $last } is before { $first }: an end comes after its start.
programme-date-outside-period = { $date } is not in { $period }, which lasts from { $first } to { $last }.

# The way to the target
programme-target-equals-baseline = { $value } is the baseline already: a target lies somewhere else.
programme-target-equals-baseline-activity = An activity is counted from 0: the target must be larger.
programme-target-equals-baseline-grade = "{ $value }" is the baseline already: a target is another grade.
programme-milestone-order = { $date } does not come after { $other }: the dates of baseline, milestones and target must rise.
programme-milestone-order-late = { $date } does not come before the target's { $other }: the dates of baseline, milestones and target must rise.
programme-milestone-direction = { $value } after { $before } turns back on the way from { $baseline } to { $target }.
programme-milestone-direction-outside = { $value } does not lie between the baseline { $baseline } and the target { $target }.
programme-milestone-direction-grade = "{ $value }" is worse than the baseline "{ $before }" on { $scale }.

# The file against what is loaded
programme-differs = { $organisation }'s { $period } is { $stored } in the database and { $given } in the file. Correct it in the application, with a reason.
programme-differs-value = "{ $key }" is { $stored } in the database and { $given } in the file. Change it in the application, or write the same in the file.
