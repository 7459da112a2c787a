# People, roles and partners
app-menu-members = People
app-members = People
app-members-lead = { $people ->
    [one] One person
   *[other] { $people } people
  } from { $organisations ->
    [one] one organisation
   *[other] { $organisations } organisations
  }
app-members-lead-own = { $people ->
    [one] One person
   *[other] { $people } people
  } from { $organisation }
app-members-alone = So far you are the only one here. Add the partners first, further down. Then invite a reporter from each partner, and somebody who verifies: nobody verifies their own report.
app-members-people = People
app-members-person = Person
app-members-organisation = Organisation
app-members-role = Role
app-members-since = Invited
app-members-change = Change
app-members-waiting = Invited, has not been inside yet. The link works until { $until }.
app-members-waited = Invited, has not been inside yet. The link no longer works.

app-members-role-change = Change role
app-members-role-new = New role
app-members-role-at-once = It holds from the next page that the person opens.
app-members-role-send = Save the role
app-members-role-changed = The role is now { $role }. It holds from the next page that the person opens.
app-members-again = Send a new link
app-members-again-ask = Is a new link needed?
app-members-again-what = The link before it stops working. The new one goes to the person by letter.
app-members-again-send = Send the letter
app-members-end = End
app-members-end-what = The person can no longer enter the partnership. What the person has reported and verified stays. You can invite the person again.
app-members-end-send = End the role
app-members-take-back = Take back the invitation
app-members-take-back-what = The person no longer has a role here, and the link of the invitation stops working. You can invite the person again.
app-members-take-back-send = Take back
app-members-ended = The person does not belong here any longer. Invite the same address if that was a mistake.
app-members-former = { $n ->
    [one] One person has been here before
   *[other] { $n } people have been here before
  }
app-members-former-back = Invite the same address again, and the person is back.

app-members-invite = Invite
app-members-email = E-mail address
app-members-name = Name
app-members-name-hint = Whoever is in Handslag already keeps the name.
app-members-invite-send = Invite
app-members-already = The person is here already, as { $role }. Change the role in the list instead.
app-members-may-viewer = sees the figures and how the goals are going, and changes nothing.
app-members-may-reporter = reports for the own organisation.
app-members-may-partner-admin = reports for the own organisation and invites people from it.
app-members-may-coordinator = runs goals, periods, partners and people, verifies reports and prepares releases.
app-members-may-steering = verifies reports, decides on targets and approves releases.
app-members-letter-invitation = { $name } is invited. A letter is on its way to { $email }; the link in it works once, for { $hours } hours.
app-members-letter-membership = { $name } belongs here from now on. A letter about it is on its way to { $email }.
app-members-tell = { $name } belongs here from now on. No mail is sent from here, so tell them yourself. They sign in with { $email }. Do they have no password? Ask those who run Handslag for a new link.
app-members-link = { $name } is invited. No mail is sent from here, so hand over the link yourself:
app-members-link-once = The link is shown only now. It works once, for { $hours } hours, and whoever opens it chooses the password of { $email }. Give it to nobody else.

app-members-partners = Partners
app-members-no-partners = There are no partners here yet. Add the first one below.
app-members-part = Takes part as
app-members-from = From
app-members-until = Until
app-members-from-start = from the start
app-members-until-further = until further notice
app-members-from-hint = Empty means from the start.
app-members-until-hint = Empty means until further notice.
app-members-not-now = Does not take part today. What has been reported stays.
app-members-later = Takes part from { $date }.
app-members-last-day = Last day
app-members-part-end = End
app-members-part-end-what = After that day no reports are expected from the organisation, unless it has another role. What has been reported stays.
app-members-part-end-send = End the role
app-members-part-ended = The role ends on { $until }.
app-members-part-correct = Correct the dates
app-members-part-correct-send = Save the dates
app-members-part-corrected = The dates are corrected.
app-members-part-add = Add a role
app-members-part-add-send = Add the role
app-members-part-added = The role is added.
app-members-add = Add a partner
app-members-add-known = An organisation that Handslag knows
app-members-add-send = Add the partner
app-members-add-new = A new organisation
app-members-add-new-send = Add the new partner
app-members-partner-added = The partner is added. Now invite people from it. Which goals it reports to is decided in the settings of the goals.
app-members-new-name = Name of the organisation
app-members-new-name-hint = The whole name. Every partnership in Handslag sees the same organisation, so look first in the list of those that are there.
app-members-new-short = Short name, where there is one
app-members-kind = Kind of organisation
app-members-kind-municipal-housing = Municipal housing company
app-members-kind-private-housing = Private property owner
app-members-kind-company = Company
app-members-kind-municipality = Municipality
app-members-kind-agency = Public agency
app-members-kind-association = Association
app-members-part-coordinator = Coordinator
app-members-part-owner = Owner
app-members-part-partner = Partner
app-members-part-property-owner = Property owner
app-members-part-implementer = Implementer
app-members-part-recruiter = Recruiter
app-members-part-participant-lead = In charge of participants
app-members-part-data-provider = Provides data
app-members-part-evaluator = Evaluator

## Why something was not possible
refused-own-role = Nobody changes their own role. Ask the coordinator.
refused-last-coordinator = The only coordinator cannot be replaced. Make somebody else a coordinator first.
refused-member-ended = The person does not belong here any longer. Invite the person again.
refused-password-chosen-already = The person has chosen a password already and needs no new link.
refused-no-mail = No mail is sent from here. Ask those who run Handslag for a new link. It is made on the server, with handslag person invite.
refused-organisation-not-partner = { $organisation } is not a partner here. Add the organisation as a partner first; viewers, the steering group and coordinators may come from other organisations.
refused-name-empty = Write a name.
refused-organisation-kind-unknown = Choose what kind of organisation it is.
refused-organisation-known = { $organisation } is in Handslag already. Choose it from the list instead, unless it is a partner here.
refused-area-level-unknown = Choose what kind of place it is.
refused-area-not-within = { $area } is not larger than the new place. Choose a place that it lies in.
refused-area-known = { $area } is there already. Choose it from the list instead.
refused-partner-already = { $organisation } is in the list already. Add the role there.
refused-partner-role-unknown = Choose what the organisation takes part as.
refused-partner-role-twice = The organisation has that role already for part of the time. Correct the dates.
refused-partner-role-ended = The role has ended already, on { $until }. Correct the date if it is wrong.
refused-until-before-since = The last day, { $until }, is before the first, { $since }.
refused-until-before-partnership = The last day, { $until }, is before the partnership begins, { $start }.

## Letters
letter-invitation-subject = { $partnership }: you are invited to Handslag
letter-invitation-text =
    Hello { $name },

    { $by } has invited you to { $partnership } in Handslag. It shows what the partners have promised, what they have done and how it is going. Open the link and choose a password:

    { $link }

    The link works once, for { $hours } hours. After that you sign in with your e-mail address at { $site }.

    Do you not know what this is about? Then there is nothing that you need to do. Do not pass the link on: whoever opens it chooses your password.

    This letter was sent by Handslag, { $site }. It cannot be answered.
letter-membership-subject = { $partnership }: you are in Handslag
letter-membership-text =
    Hello { $name },

    { $by } has added you to { $partnership } in Handslag. You sign in as before, with your e-mail address:

    { $link }

    Do you have no password, or have you forgotten it? Open { signin-forgotten } on the same page.

    This letter was sent by Handslag, { $site }. It cannot be answered.

## The command line
cli-invited-with-password = The person has a password already, so no link is needed. Somebody who has forgotten it gets a link by handslag person reset.
