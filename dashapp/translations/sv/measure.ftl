# Vad en rapport säger, på en rad
app-measure-nothing = inget att rapportera
app-measure-ratio = { $numerator } av { $denominator }
app-measure-share = { $number } %
app-measure-answers = { $n ->
        [one] 1 svar
       *[other] { $number } svar
    }
app-measure-response-rate = { $number } % svarade
app-measure-done = gjort
app-measure-not-done = inte gjort
app-measure-points = { $n ->
        [one] procentenhet
       *[other] procentenheter
    }
app-measure-change = { $change } sedan { $since }
app-measure-direction = { $direction ->
        [up] ökning sedan { $since }
        [down] minskning sedan { $since }
       *[none] ändring sedan { $since }
    }
app-measure-qualified = { $qualifier ->
        [more_than] mer än { $number }
        [less_than] mindre än { $number }
        [about] omkring { $number }
        [up_to] upp till { $number }
        [nearly] nästan { $number }
       *[none] { $number }
    }
