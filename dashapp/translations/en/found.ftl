app-found = New partnership
app-found-lead = Begin with a template. Everything can be changed later in the new partnership's settings. Nothing is public until you publish it yourselves.
app-found-model = After which template?
app-found-after = Handslag's templates
app-found-after-own = Like a partnership that you coordinate (the same goals, without contributions)
app-found-chosen = { $name } (chosen)
app-found-what = What, where and when
app-found-name = Name
app-found-start = First day
app-found-end = Last day
app-found-area = Place
app-found-area-none = No single place
app-found-area-new = The place is not in the list
app-found-area-name = Name of the place
app-found-area-level = What sort of place it is
app-found-area-within = Lies in
app-found-level = { $level ->
    [country] country
    [municipality] municipality
    [district] district
   *[neighbourhood] neighbourhood
  }
app-found-code = Address
app-found-code-hint = The last part of the web address: small letters a to z, digits and hyphens. It never changes. Leave it empty, and it is made of the name.
app-found-goals = Goals
app-found-goals-lead = The template's goals are proposals. Untick those that you will not have, and write how it is today and what you are to reach. What you do not know yet you untick and add afterwards. Milestones move at the same pace. Your own organisation reports to all goals until you add partners.
app-found-target-reached = To be reached by the last day ({ $unit })
app-found-target-yearly = At least every year ({ $unit })
app-found-target-at-least = At least, in every period ({ $unit })
app-found-target-at-most = At most, in every period ({ $unit })
app-found-baseline = How it is today ({ $unit })
app-found-without-status = The step is the template's. It can be changed afterwards.
app-found-without-deliverable = To be done by the last day.
app-found-without-monitor = Followed without a target.
app-found-coordinator = Coordinator
app-found-coordinator-lead = You do not become a member. Whoever you name is invited and runs the partnership.
app-found-coordinator-or-you = Leave empty if you are to coordinate yourself. Otherwise whoever you name is invited, and you do not become a member.
app-found-email = E-mail address
app-found-person = Name
app-found-organisation = Organisation
app-found-organisation-new = The organisation is not in the list
app-found-organisation-name = Name of the organisation
app-found-choose = Choose
app-found-send = Create the partnership
app-found-done = { $name } has been created.

refused-code-reserved = The address { $given } is used by Handslag itself. Choose another one.
refused-code-taken = There is a partnership with the address { $given } already. Have you created it just now? Otherwise choose another address.
refused-found-end-before-start = The last day must come after { $start }.
refused-found-end-too-late = The last day lies at most { $most } years after the first.
refused-coordinator-missing = Say who is to coordinate.
refused-founder-without-organisation = You belong to no organisation, and so cannot coordinate. Ask an administrator for help.

provenance-template = from the template
