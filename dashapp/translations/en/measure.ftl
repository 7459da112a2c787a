# What a report says, in a line
app-measure-nothing = nothing to report
app-measure-ratio = { $numerator } of { $denominator }
app-measure-share = { $number }%
app-measure-answers = { $n ->
        [one] 1 answer
       *[other] { $number } answers
    }
app-measure-response-rate = { $number }% answered
app-measure-done = done
app-measure-not-done = not done
app-measure-points = { $n ->
        [one] percentage point
       *[other] percentage points
    }
app-measure-change = { $change } since { $since }
app-measure-direction = { $direction ->
        [up] an increase since { $since }
        [down] a decrease since { $since }
       *[none] a change since { $since }
    }
app-measure-qualified = { $qualifier ->
        [more_than] more than { $number }
        [less_than] less than { $number }
        [about] about { $number }
        [up_to] up to { $number }
        [nearly] nearly { $number }
       *[none] { $number }
    }
