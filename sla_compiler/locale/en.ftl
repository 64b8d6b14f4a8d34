# English. Plain and neutral; dates and times as in British English, because
# `1 January 2027` and `17:00` read the same on both sides of the ocean.
#
# A message is a whole sentence, or a phrase that a sentence takes in as it stands:
# phrases begin in lower case and carry no full stop. What the author wrote (labels,
# names, texts) arrives as an argument, in quotation marks where it may be more than a
# name. The prefix of an id says what kind of phrase it is, and what takes it in:
#   component- section- heading-   titles
#   moment-     a clause:         `the lead enters the stage MQL`
#   act-        after `must`:     `accept the lead or reject it`
#   amount-     a bound:          `at least 50`
#   test-       a clause about an attribute:   `country is known`
#   condition-  a clause made from tests:      `all of these hold: ...`
#   every- nth- times- duration- period-   time
#   duty- escalation- consequence- score- ...  sentences

### How this language writes values

# The CLDR locale of numbers, dates, plurals and lists.
formats = en_GB
about = ≈{ "\u00A0" }{ $number }
percent = { $number }%
# The ISO code, since a sign such as $ stands for several currencies.
money = { $currency }{ "\u00A0" }{ $amount }
instant = { $date }, { $time } { $abbreviation } ({ $zone })
range = { $from } to { $until }
yes = yes
no = no
none = none
unknown = unknown
otherwise = otherwise
named = “{ $name }”

### Durations

duration-second = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
duration-minute = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration-hour = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
duration-day = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
duration-week = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
duration-month = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
duration-quarter = { $count ->
    [one] { $count } quarter
   *[other] { $count } quarters
}
duration-year = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
duration-business-minute = { $count ->
    [one] { $count } business minute
   *[other] { $count } business minutes
}
duration-business-hour = { $count ->
    [one] { $count } business hour
   *[other] { $count } business hours
}
duration-business-day = { $count ->
    [0] the same business day
    [one] { $count } business day
   *[other] { $count } business days
}
duration-none = at any time

### Periods and how often

period-day = day
period-week = week
period-business-day = business day
period-two-weeks = two weeks
period-half-year = half-year
period-month = month
period-quarter = quarter
period-year = year
period-in = in { $period }
period-from-until = from { $from } to { $until }

times = { $count ->
    [one] once
   *[other] { $count } times
}
times-per = { $count ->
    [one] once
   *[other] { $count } times
} per { $period }
times-in-any = { $count ->
    [one] once
   *[other] { $count } times
} in any period of { $period }

leads = { $count ->
    [one] { $count } lead
   *[other] { $count } leads
}
leads-per = { $count ->
    [one] { $count } lead
   *[other] { $count } leads
} per { $period }
leads-in-any = { $count ->
    [one] { $count } lead
   *[other] { $count } leads
} in any period of { $period }

every-day = every day
every-business-day = every business day
every-week = every week
every-two-weeks = every two weeks
every-month = every month
every-quarter = every quarter
every-half-year = every half-year
every-year = every year
every-duration = every { $duration }
every-on = { $every } on { $day }
every-on-day = on day { $day } of { $every }
every-on-the = on the { $day } of { $every }
every-at = { $every }, at { $time }
every-first = { $every }, first on { $date }
due-day = on day { $day } of the { $period }
due-the = on the { $day } of the { $period }
due-weekday = on { $day }
due-time = at { $time }
due-end = by the end of the { $period }
every-lasting = { $every }, for { $duration }
nth-first = first { $day }
nth-second = second { $day }
nth-third = third { $day }
nth-fourth = fourth { $day }
nth-last = last { $day }
day-last = last day
day-at-least = on or after { $value }
day-at-most = on or before { $value }
day-over = after { $value }
day-under = before { $value }
sequence-day = day { $day }
sequence-day-hour = day { $day }, { $hour ->
    [one] { $hour } hour later
   *[other] { $hour } hours later
}

### Titles of the seven components, by their key in the spec

component-goals = Shared goals
component-definitions = Definitions
component-qualification = Lead qualification
component-handoff = Lead hand-off
component-nurturing = Lead nurturing
component-lead-management = Lead management and sales enablement
component-kpis = Key performance indicators
component-left-out = This component is not part of this agreement.

### Titles around and below them

section-contents = Contents
section-parties = Parties
section-teams = Teams
section-roles = Roles
section-scope = Scope
section-excluded = Leads this agreement does not cover
section-term = Term
section-calendars = Calendars
section-segments = Segments
section-governance = Governance
section-reviews = Reviews
section-escalation = Escalation
section-consequences = Consequences
section-amendment = Amendment and termination
section-clauses = General provisions
section-responsibilities = Responsibilities
section-signoff = Sign-off
section-funnel = Funnel
section-glossary = Glossary
section-attributes = Attributes
section-events = Events
section-derived = Derived attributes
section-lists = Lists
section-lifecycle = Lifecycle
section-stages = Stages
section-statuses = Statuses
section-ends = Ends
section-fit = Fit
section-interest = Interest
section-priority = Priority
section-volume = Volume
section-completeness = Completeness
section-shares = What is shared at each stage
section-routing = Routing
section-notification = Notification
section-acceptance = Acceptance
section-duties-together = Owed together
section-disputes = Disputed rejections
section-returns = Returns
section-tracks = Nurture tracks
section-attempts = Attempts
section-response = Response
section-cadences = Cadences
section-disposition = Disposition
section-outcomes = Outcomes
section-duties = Duties
section-duties-register = Duties register
section-duties-of = Duties of { $party }
section-decision-tables = Decision tables
section-to-be-agreed = Not yet agreed
section-not-in-force = Not in force
section-waivers = Accepted findings of the check
section-standard = How this agreement is read
section-references = References
section-changes = Changes
section-summary = Summary
section-handoff = The hand-off
section-total = Total score
section-terms = Terms
section-criteria = Criteria of fit
section-signals = Signals of interest
section-grades = Grades
section-tracks-rules = All tracks
section-again = Handing over again
section-signatures = Signatures
section-seasonality = The year, month by month

### Headings of tables

heading-name = Name
heading-clause = Clause
heading-open = What is open
heading-owes = Who owes
heading-to = To whom
heading-starts = What starts the clock
heading-act = What must happen
heading-deadline = By when
heading-calendar = Calendar
heading-share = Share of cases
heading-follows = What follows
heading-meaning = Meaning
heading-type = Type
heading-values = Values
heading-condition = Condition
heading-criterion = Criterion
heading-signal = Signal
heading-points = Points
heading-limit = Limit
heading-grade = Grade
heading-fit = Fit
heading-interest = Interest
heading-priority = Priority
heading-stage = Stage
heading-status = Status
heading-owner = Owner
heading-next = May move to
heading-team = Team
heading-method = Method
heading-people = People
heading-channel = Channel
heading-when = When
heading-offer = Offer
heading-code = Code
heading-reason = Reason
heading-note = Note
heading-cooldown = May come back
heading-kpi = KPI
heading-target = Target
heading-alarm = Alarm
heading-source = Source
heading-rate = Conversion rate
heading-amount = Amount
heading-period = Period
heading-agenda = Agenda
heading-accountable = Accountable
heading-responsible = Responsible
heading-consulted = Consulted
heading-informed = Informed
heading-weekday = Weekday
heading-hours = Opening hours
heading-holiday = Holiday
heading-date = Date
heading-timezone = Time zone
heading-expires = Expires
heading-share-of = Share
heading-target-month = Target
heading-because = Reason
heading-term = Term
heading-kind = Kind
heading-begins = Begins when
heading-way-out = Way out
heading-how = How it follows
heading-attribute = Attribute
heading-event = Event
heading-about = Concerns
heading-has = Recorded with it
heading-list = List
heading-holder = Held by
heading-use = Used
heading-effects = What happens
heading-segment = Segment
heading-role = Role
heading-party = Party
heading-place-and-date = Place, date
heading-signature = Signature
heading-task = Task
heading-version = Version
heading-change = Change
heading-step = Step
heading-month = Month
heading-goal = Goal
heading-rule = Rule
heading-check = Finding
heading-at = Place

### Cover, running head and identity

cover-between = between { $parties }
cover-between-within = between { $parties } of { $organization }
cover-effective = In force from { $from } to { $until }
cover-effective-open = In force from { $from }
cover-language = The { $language } text is binding.
cover-translation = Translation; the { $language } text is binding.
identity-agreement = Agreement
identity-version = Version
identity-digest = Digest of terms and wording
identity-terms-digest = Digest of the terms alone
draft = Draft
draft-note = This is a draft. It binds nobody until it is signed.
link-here = link to this clause
written-line = As written: line { $first } of the spec
written-lines = As written: lines { $first } to { $last } of the spec
attached-spec = The agreement as it was written: what this document is made from
attached-data = The agreement as data: what its digest is taken of
skip-to-content = Skip to the agreement

### Parties, term, calendars, segments

party-steward = { $steward } watches over this agreement, reports on it and escalates; it is not a party to it.
party-third = { $third } takes part as described, and is not a party to this agreement.
party-bound = { $party } is a party to this agreement: it owes the duties below and signs.
party-contact = Contact: { $contact }.
party-organization = It belongs to { $organization }.
party-of = { $party } of { $organization }
party-roles = Roles: { $roles }.
party-queues = Queues: { $queues }.
team-share = { $share } of the working time goes to the leads of this agreement
team-ramp = New members count for { $shares } of a person in their first months, one month after the other.
team-lead = led by { $role }
team-attempts = Each makes { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
} a day.
team-calendar = It works by the calendar { $calendar }.
team-capacity = One person takes on at most { $limit }.
team-people = { $count ->
    [one] { $count } person.
   *[other] { $count } people.
}
term-from-until = This agreement is in force from { $from } up to and including { $until }.
term-from = This agreement is in force from { $from } until it is ended.
notice-term = Either party may end it on a notice of { $notice }.
notice-renewal = A party that will not go on must say so at least { $notice } before the last day.
no-notice-renewal = A party that will not go on may say so until the last day.
no-notice-term = Either party may end it at any time, without notice.
renewal-automatic = When it ends it is renewed for the same time, unless a party objects.
renewal-by-agreement = When it ends it is renewed only if the parties agree.
term-fiscal-year = The fiscal year begins in { $month }.
term-currency = Amounts of money are in { $currency }.
scope-covers = This agreement covers: { $scope }
scope-excluded = Not covered: leads where { $condition }. Reason: { $reason }
scope-excluded-bare = Not covered: leads where { $condition }.
calendar-hours = Open hours, in the time zone { $zone }
calendar-closed = closed
calendar-holidays = Closed all day on
segment-is = leads where { $condition }
segment-rest = all other leads
segment-first = A lead belongs to the first segment whose condition it meets.
segment-team = They are worked by { $team }.
segment-calendar = Time is counted on the calendar { $calendar }.

### Actors and fallbacks

actor-owner = the owner of the lead
actor-account-owner = the owner of the account
actor-team-lead = the lead of the team
actor-both = both parties
actor-each-party = each party
actor-first-of = the first that exists of { $actors }
actor-role-of = { $role } ({ $party })
actor-queue = the queue { $queue }

### Moments: a clause after `after` and `before`

moment-created = the lead is created
moment-entered = the lead enters the stage { $stage }
moment-entered-status = the lead takes the status “{ $status }”
moment-entered-end = the lead ends as { $end }
moment-entered-track = the lead enters the track “{ $track }”
moment-left = the lead leaves the stage { $stage }
moment-left-status = the lead leaves the status “{ $status }”
moment-left-track = the lead leaves the track “{ $track }”
moment-routed = the lead is routed
moment-notified = the owner is notified
moment-accepted = the lead is accepted
moment-rejected = the lead is rejected
moment-rejected-because = the lead is rejected for the reason “{ $reason }”
moment-returned = the lead is returned
moment-returned-because = the lead is returned for the reason “{ $reason }”
moment-disputed = a dispute is raised
moment-decided = a dispute is decided
moment-attempt = an attempt is made
moment-first-attempt = the first attempt is made
moment-last-attempt = the last attempt is made
moment-connected = the lead is reached
moment-requested = a review is called
moment-late = the duty “{ $duty }” is late
moment-missed = the KPI “{ $kpi }” is missed
moment-event = the event “{ $event }” happens
moment-event-where = the event “{ $event }” where { $condition }
moment-becomes = it becomes true that { $condition }
moment-any = any of these: { $moments }
moment-period-ends = the { $period } ends
moment-called = it is called
moment-date = the date “{ $attribute }” comes
moment-holds = “{ $attribute }” becomes true
moment-disqualified = the lead is disqualified
moment-disqualified-because = the lead is disqualified for the reason “{ $reason }”
moment-any-signal = the lead shows any sign of interest

### Acts: what follows `must`

act-until = see to it that { $moment }
act-must = see to it that { $condition }
act-deliver = deliver “{ $thing }”
act-record = record { $fields }
act-volume = hand over at least { $count } leads at the stage { $stage } per { $period }
act-volume-any = hand over at least { $count } leads per { $period }
act-complete = have “{ $attribute }” on record for the lead
act-share = hand over, together with the lead: { $fields }
act-share-later = put on record with the lead: { $fields }
act-route = route the lead
act-notify = notify the owner by { $channels }
act-accept = accept the lead or reject it
act-first-attempt = make the first attempt
act-connect = reach the lead
act-attempts = make at least { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
} to reach the lead, unless it is reached before
act-dispose = settle the lead (on to the next stage, rejected, returned or disqualified)
act-dispute-raise = raise a dispute
act-dispute-decide = decide the dispute
act-nurture-track = send each lead in the track “{ $track }” every message of the track on the day it is due
act-review = hold the review “{ $review }”
act-advance = bring the lead to the stage { $stage }
act-note = write a note that explains it
act-settle = settle the lead ({ $moments })
act-tell = notify all those who are named for a late duty

### Duties: sentences made from the parts above

duty-within = { $who } must { $act } within { $deadline } after { $moment }.
duty-at-once = As soon as { $moment }, { $who } must { $act }.
duty-at-opening = As soon as { $moment }, or at the next opening of the calendar, { $who } must { $act }.
duty-within-levels = { $who } must { $act } after { $moment }, { $levels }.
duty-level = { $deadline } in at least { $share } of the cases
duty-before = { $who } must { $act } before { $moment }.
duty-at-least-before = { $who } must { $act } at least { $duration } before { $moment }.
duty-every = { $who } must { $act } { $every }.
duty-every-within = { $who } must { $act } { $every }, { $deadline }.
duty-always = { $who } must { $act } at all times.
duty-attempts = Within { $duration } after { $moment }, { $who } must { $act }.
duty-over = Within { $duration } after { $moment }, { $who } must { $act }, spread over that time.
duty-for-each = This is done for each { $thing }.
duty-owed-to = It is owed to { $whom }.
duty-owed-to-each-other = They owe it to each other.
duty-when = This applies where { $condition }.
duty-except = This applies except where { $condition }.
duty-share = It is kept when this happens in at least { $share } of the cases whose deadline falls in the { $period }.
duty-tolerance = A shortfall of up to { $share } is tolerated and shown as such.
duty-aim-at-once = The aim is to do it { $deadline }; the aim is not a duty.
duty-aim = The aim is { $deadline }; the aim is not a duty.
duty-cadence = The cadence “{ $cadence }” is advice on how to plan them.
duty-calendar = Business time is counted on the calendar { $calendar }.
duty-calendar-hours = Hours and minutes run by day and by night; only which day it is follows the calendar { $calendar }.
duty-calendar-days = Days end in the time zone of the calendar { $calendar }.
duty-clause = Clause { $clause }
duty-of-which = Of these, at least { $parts }.
duty-in-segment = { $count } in the segment { $segment }
duty-part = { $clause }: { $part }
duty-if = If { $case }, { $who } must { $act }.
duty-if-by = If { $case }, { $who } must { $act } { $deadline }.
duty-plain = { $who } must { $act }.
duty-remedy = further duty after { $duty }
duty-via = It is done by { $channels }.
duty-because = Reason: { $reason }
duty-thing = What it is about: “{ $thing }”.
deadline-within = within { $deadline }
deadline-at-once = at that moment
deadline-at-opening = at that moment, or at the next opening of the calendar
deadline-nurture = on the day each is due
deadline-over = spread over { $duration }
deadline-always = at all times
deadline-ahead = at least { $duration } before it
deadline-aim = { $deadline } (aim: { $aim })
deadline-before-it = before it

### What follows a breach

escalation-late = If it is late, { $who } must be notified within { $within } of the breach.
escalation-late-at-once = If it is late, { $who } must be notified at once.
escalation-early = When { $share } of the time is used up, { $who } must be notified.
escalation-via = The notice goes out by { $channels }.
escalation-reassign = The lead then goes to { $who }.
escalation-by = { $who } sees to the escalation.
escalation-own = A duty that names its own steps of escalation follows those; all others follow these:
escalation-ladder = escalation under clause { $clause }
consequence-if = If { $condition }, { $consequence }.
consequence-exclude = the leads concerned are left out of the KPI “{ $kpis }”
consequence-duty = a further duty arises, stated below
consequence-reassign = the lead goes to { $actors }
consequence-outcome = the lead gets the outcome “{ $outcome }”
consequence-counts-as = it counts as though { $moment }
consequence-late = If it is late, { $consequence }.

### Bounds and tests

amount-at-least = at least { $value }
amount-at-most = at most { $value }
amount-over = over { $value }
amount-under = under { $value }
amount-from-to = from { $low } to { $high }
amount-from-under = from { $low } to under { $high }
amount-over-to = over { $low } and at most { $high }
amount-over-under = over { $low } and under { $high }
amount-any = any number
amount-not = not { $value }
test-is = { $attribute } is { $value }
test-is-not = { $attribute } is not { $value }
test-one-of = { $attribute } is { $values }
test-none-of = { $attribute } is none of { $values }
test-amount = { $attribute } is { $amount }
test-not-amount = { $attribute } is not { $amount }
test-known = { $attribute } is known
test-unknown = { $attribute } is not known
test-yes = { $attribute } is yes
test-no = { $attribute } is no
test-listed = { $attribute } is on the list { $list }
test-not-listed = { $attribute } is not on the list { $list }
test-not-connected = the lead has not been reached
test-not-qualifies = the lead does not qualify as { $stage }
test-contains = { $attribute } contains { $values }
test-starts-with = { $attribute } begins with { $values }
test-ends-with = { $attribute } ends with { $values }
test-connected = the lead has been reached
test-qualifies = the lead qualifies as { $stage }

### Conditions and derived attributes

condition-count = { $amount } of these hold: { $conditions }
condition-not = it is not so that { $condition }
condition-always = always
condition-clause-late = any duty under “{ $clause }” is late
condition-clause-kept = any duty under “{ $clause }” is kept
condition-duty-late = the duty “{ $duty }” is late
condition-duty-kept = the duty “{ $duty }” is kept
condition-kpi-missed = the KPI “{ $kpi }” misses its target
condition-kpi-short = the KPI “{ $kpi }” falls short of its target by { $amount }
condition-times-in = { $condition }, { $count ->
    [one] once
   *[other] { $count } times
} within { $duration }
condition-in-a-row = { $condition } in { $count ->
    [one] { $count } period
   *[other] { $count } periods in a row
}
condition-each-owner = { $condition }, counted for each owner of leads separately
condition-each-team = { $condition }, counted for each team separately
condition-when = { $condition }, where { $when }
condition-except = { $condition }, except where { $when }
condition-never = never
condition-times = { $condition }, { $count ->
    [one] once
   *[other] { $count } times
}
derived-when = Yes where { $condition }; no elsewhere.
derived-first = The first line whose condition holds decides:
derived-count = How often this has happened: { $moment }.
derived-count-in = How often this has happened in the last { $duration }: { $moment }.
derived-since = The time since this last happened: { $moment }.
derived-last = The day on which this last happened: { $moment }.
derived-first-time = The day on which this first happened: { $moment }.
derived-until = The time that is left until the date “{ $attribute }”.
derived-ratio = “{ $part }” in per cent of “{ $whole }”.
derived-line = { $value }, where { $condition }
derived-otherwise = { $value } otherwise
type-text = text
type-number = number
type-money = money
type-date = date
type-duration = duration
type-yes-no = yes or no
type-person = person
type-one-of = one of { $values }
of-lead = of the lead
of-account = of the account
of-opportunity = of the opportunity
unset-value = taken as { $value } where it is not known
about-lead = of a lead
about-agreement = of no single lead
about-calendar = of the calendar
text-ignores-case = upper and lower case are equal

### Scores and grades

points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
score-limit = It counts at most { $limit }.
score-decay = After { $inactive } without activity the score loses { $points ->
    [one] { $points } point
   *[other] { $points } points
} { $every }.
score-activity = It counts as activity when { $moments }.
score-floor = The score never falls below { $points }.
score-cap = The score never rises above { $points }.
score-floor-at = Every day at { $time } a score below { $points } is raised to { $points }.
score-unless = Events count for nothing while { $condition }.
score-total = Fit counts { $fit } and interest { $interest } in the total.
score-fit = Fit says how well the lead suits us; it follows from its attributes as they are now.
score-interest = Interest says how keen the lead is; it follows from its events in the order of time.
score-decay-at-once = The score loses { $points ->
    [one] { $points } point
   *[other] { $points } points
} { $every } without activity.
priority-by = Fit and interest together decide the priority.
priority-hot = hot
priority-warm = warm
priority-cold = cold
priority-nurture = nurture
matrix-caption = Priority by fit (rows) and interest (columns)
first-match = The first line whose condition holds decides.

### Lifecycle and triggers

trigger-by = when { $who } decides so
trigger-handoff = A lead is handed over when it enters the stage { $stage }.
trigger-by-when = when { $who } decides so, where { $condition }
trigger-outcomes = when the lead gets the outcome { $outcomes }
trigger-when = when { $moment }
stage-again = A lead is handed over at most { $limit }, the first time included.
stage-again-after = A lead that was handed over may be handed over again only after { $moments }.
stage-latched = A lead that has entered a stage stays there when its score falls; only a return takes it back.

### Hand-off

routing-first = The first rule whose condition holds decides where a lead goes.
routing-rule = Leads go to { $actors } where { $condition }.
routing-all = All other leads go to { $actors }.
routing-at-most = One person is given at most { $limit }.
routing-round-robin = Within a team people are chosen in turn.
routing-fewest-open = Within a team the person with the fewest open leads is chosen.
routing-weighted = Within a team people are chosen by the weight that each has been given.
routing-by-hand = Within a team a person is chosen by hand.
method-round-robin = in turn
method-fewest-open = the fewest open leads
method-weighted = by weight
method-by-hand = by hand
channel-whatsapp = WhatsApp
channel-crm-task = task in the CRM
channel-email = e-mail
channel-phone = phone
channel-video = video
channel-chat = chat
channel-social = social network
channel-sms = text message
channel-post = post
acceptance-by-attempt = A first attempt, or reaching the lead, counts as acceptance.
acceptance-silence-late = A lead that is neither accepted nor rejected in time counts as late.
acceptance-silence-accepted = A lead that is neither accepted nor rejected in time counts as accepted.
acceptance-silence-returned = A lead that is neither accepted nor rejected in time is returned.
acceptance-silence-outcome = Its reason is then “{ $outcome }”.
dispute-not-counted = Where the rejection is upheld, the lead does not count towards the volume.
dispute-counted = Where the rejection is upheld, the lead counts towards the volume all the same.
dispute-raise = { $who } may dispute a rejection within { $within } of it.
return-when = A lead is returned when { $condition }; the reason is “{ $outcome }”.

### Nurturing

track-awareness = awareness
track-consideration = consideration
track-decision = decision
nurture-at-most = A lead receives these messages at most { $limit }.
nurture-stop = All tracks stop after { $moments }.
nurture-pause = All tracks pause while { $condition }.
nurture-window-calendar = Messages go out in the open hours of the calendar { $calendar }.
nurture-window-days = Messages go out on { $days }.
nurture-window-hours = Messages go out from { $hours }.
track-goal = Its goal: { $goal }
track-enter = A lead enters { $trigger }.
track-exit = A lead leaves { $trigger }, for the track “{ $track }”.
track-exit-end = A lead leaves { $trigger }.
track-step-every = { $every } for { $duration }
track-at-most = One person may start it at most { $limit }.
track-owner = { $owner } runs it.
track-stage = It serves leads in the phase of { $stage }.
track-then = A lead that has received every step goes on to the track “{ $track }”.
track-when = It is for leads where { $condition }.

### Lead management and outcomes

attempt-counts = Only an attempt by { $channels } counts; automatic messages do not.
attempt-counts-automatic = An attempt by { $channels } counts, automatic messages included.
attempt-apart = Two attempts count as two when they are at least { $duration } apart.
attempt-at-most = Attempts to reach one lead count at most { $limit }; those beyond do not count.
cadence-is = At least { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
} within { $duration }.
cadence-advice = The plan is advice; what is owed is the number of attempts within the time.
cadence-via = It uses { $channels }.
outcome-may-reject = when rejecting
outcome-may-return = when returning
outcome-may-disqualify = when disqualifying
outcome-by = only by { $actors }
outcome-note-required = a note is required
outcome-note-optional = a note may be added
outcome-to-track = on to the track “{ $track }”
outcome-to-end = ends as { $end }
outcome-to-stage = back to the stage { $stage }
outcome-to-status = takes the status { $status }
outcome-to-queue = on to the queue { $queue }
outcome-not-volume = does not count towards the volume
outcome-score-reset = interest starts again from nothing
outcome-score-keep = interest is kept
outcome-score-add = interest changes by { $points } points
outcome-score-set = interest is set to { $points } points
outcome-cooldown = not before { $duration } have passed
outcome-again = again when it becomes true that { $condition }
outcome-again-after = after { $duration }
outcome-again-before = { $duration } before the date “{ $date }”
outcome-asks = calls for the duty “{ $duty }”

### KPIs

kpi-rate = share of the leads at the stage { $from } that reach { $to }
kpi-kept = share of cases in which the { $count ->
    [one] duty { $duties } is
   *[other] duties { $duties } are
} kept
kpi-kept-clause = share of cases in which the duties under “{ $clause }” are kept
kpi-portion = share of the cases where { $whole }, in which { $part }
kpi-mean = mean { $measure }
kpi-median = median { $measure }
kpi-percentile = { $measure } that { $share } of the cases do not exceed
kpi-sum = sum of { $measure }
kpi-count = number of times that { $moment }
kpi-time-between = time from { $from } to { $to }
kpi-time-to-first-attempt = time to the first attempt
kpi-time-between-attempts = time between two attempts
kpi-per = per { $period }
kpi-cohort = leads count in the period in which they entered the first stage (by cohort)
kpi-period = leads count in the period in which they moved on (by period)
kpi-matured = A lead is counted { $duration } after it entered the stage.
kpi-counting-first = A lead that enters the stage again is counted once.
kpi-counting-each = A lead that enters the stage again is counted again.
kpi-goal-needs = what the goal needs
kpi-not-binding = It is for information and binds nobody.
kpi-min-cases = With fewer than { $count } cases it is not measured.
kpi-weight = It weighs { $share } among the KPIs.
kpi-of-cases = in the cases where { $moment }
kpi-owned = Responsible: { $owner }.
kpi-alarm = An alarm is raised when the value is { $alarm }.
kpi-bands = The values have names: { $bands }.
kpi-measured = It is measured as the { $measure }.
kpi-source = Source: { $source }.
kpi-target = The target is { $target }.
kpi-target-owed = The target is the share that is owed: { $share }.
kpi-target-each = The target of each duty is the share that is owed of it.
kpi-when = Only leads count where { $condition }.

### Goals and funnel

goal-sourced = { $share } sourced by { $party }
goal-initiatives = Initiatives of { $party }
goal-baseline-was = The baseline is { $value }, { $period }.
goal-in-segment = { $share } in the segment { $segment }
goal-is = The target is { $target } of { $metric }, { $period }.
goal-owner = Responsible: { $owner }.
goal-sourced-by = It is shared out by source: { $shares }.
goal-split = It is shared out by segment: { $shares }.
metric-new-revenue = new revenue
metric-new-arr = new annual recurring revenue
metric-pipeline = pipeline
metric-deals = deals
funnel-leads = leads
funnel-rounding = Computed exactly and rounded up once, at the end.
funnel-rounding-each = Each month, each segment and the total are rounded up on their own, so the parts may add up to more than the total.
funnel-picture = The funnel from { $from } to { $to }
funnel-ahead = Leads at the stage { $stage } are needed { $duration } before the deal.
funnel-deal-is = An average deal is worth { $amount }.
funnel-evidence-from = The rates come from this evidence: { $evidence }.
funnel-rate = { $share } of the leads at the stage { $start } reach the stage { $end }.
funnel-stated = The parties have stated what the goal needs at least: { $needs }.
funnel-count = { $count } { $stage }
funnel-months = What each month needs
funnel-total = In all
funnel-moves-on = { $share } move on
funnel-moves-on-together = { $share } move on, all segments together
funnel-part = { $party } brings { $share } of the goal, { $amount }; this is what the numbers below are for.

### Pictures

picture-lifecycle = The way of a lead from { $from } to { $to }
picture-handoff = Hand-off to { $receiver }
picture-track = nurture track
picture-returned = returned
picture-in-force = from { $date }
picture-way-out = way out of { $stage }
picture-silence = when nothing is said in time
picture-cadence = When the cadence “{ $cadence }” plans its attempts
picture-days = calendar days
picture-for = It belongs to: { $duties }.
picture-start = Day 0 is when { $moment }.

### Governance and sign-off

review-attends = It is attended by { $attends }.
review-called-by = { $callers } may call it.
review-chaired = It is chaired by { $chair }.
review-lasts = It lasts { $duration }.
notice-amendment = A change of this agreement is announced at least { $notice } before it takes effect.
no-notice-amendment = A change of this agreement needs no notice.
notice-emergency = In an emergency a notice of { $notice } is enough.
no-notice-emergency = In an emergency no notice is needed.
amendment-by = { $actors } may propose a change.
termination-by = { $actors } may end it.
notice-termination = This agreement may be ended at any time on a notice of at least { $notice }.
no-notice-termination = This agreement may be ended at any time, without notice.
signoff-required = This agreement binds once these roles have signed, and not before { $date }: { $roles }.
signoff-order-any = They may sign in any order.
signoff-order-sequential = They sign in this order.
signoff-assurance = The least that counts as a signature is { $assurance }.
signoff-lines = The lines under “Signatures” are for the record and are not such a signature.
assurance-named = a typed name
assurance-forge = an approval in the code forge
assurance-evidence = one on paper, with evidence of it on file
assurance-key = one made with a personal key
assurance-hardware = one made with a key held in hardware
assurance-pades = one made in the PDF with a qualified certificate
signature-signs = The signatures below are for version { $version } with the digest { $digest }.

### What is missing, pending or waived

left-out = Not part of this agreement: { $reason }
to-be-agreed = to be agreed
duty-open = Still to be agreed: { $value }.
to-be-agreed-note = These values are still open. The agreement cannot be signed before they are settled.
not-in-force = Not in force.
not-in-force-until = Not in force before { $date }.
nothing-listed = None.
nothing-said = Nothing is agreed here.

### Standard clauses: how every agreement is read

standard-rule-prevails = This document is made from rules, which are kept as data and named by the digest on the first page. Where a sentence differs from its rule, the rule prevails.
standard-recorded-time = Only time that is on record counts. What is not recorded has not happened.
standard-hour = An hour is 60 minutes, by day and by night, on every day of the year.
standard-day = A day ends at the same time of day on the next day, in the time zone of the calendar. Where the clocks skip that time, it ends at the first instant after; where they repeat it, at the first of the two.
standard-month = A month ends on the same day of the next month, or on the last day of that month where it has no such day.
standard-business-hour = A business hour is 60 minutes of open time on the calendar, and a business minute is one of them.
standard-business-day = Business days are the open days of the calendar after the day on which the clock started; a deadline in business days ends when the calendar closes on the last of them, and one on the same business day when it closes on that day.
standard-closed-start = A clock that starts while the calendar is closed runs from the next opening.
standard-in-time = What happens at the very end of a deadline is in time. What was done before the clock started counts as done at once.
standard-late = A case still open after its deadline is late. Where there is no case, the duty is not measured: neither kept nor broken.
standard-version = A lead is governed by the version in force when its clock started.
standard-language = Between languages, the { $language } text prevails. Every other text is a translation.
standard-missing = A value that is not known meets no condition but “not known”.
standard-repeat = A repeated inquiry while a lead is open starts no second clock. When two records are merged, the earliest clock stays.
standard-reassignment = Handing a lead to another person does not restart a clock. The calendar is that of the team that got the lead first.
standard-escalation = Time to escalate counts from the breach, in hours of the clock.
standard-exclusion = Whether a lead is excluded is judged at hand-off, and then stays so. An excluded lead is in no duty and no KPI.
standard-account = Facts about the account count as they stood when a decision was made; later corrections change nothing.
standard-human = If a person has given a reason, it prevails over a rule that would give another.
standard-contact = Acceptance and first contact are two duties. A first attempt, or reaching the lead, counts as acceptance.
standard-rounding = Shares and rates are computed exactly. Counts that are needed are rounded up, once and at the end.
standard-aim = An aim is a target that is measured but not owed.

### Words that several sentences share

any-channel = any channel
begins-by-hand = when a person decides so
begins-with-stage = with its stage
begins-with-lead = when the lead is created
begins-with-outcome = with an outcome, or when a person decides so
effect-set = set to { $points }
handoff-sides = { $provider } hands leads over, and { $receiver } receives them.
in-segment = In the segment { $segment }: { $sentence }
join-and = { $first }; and { $last }
join-or = { $first }; or { $last }
join-unless = { $first }, unless { $last }
quantity-attempts = number of attempts
quantity-time-to-first-attempt = time to the first attempt
quantity-time-to-accept = time to acceptance
quantity-time-between-attempts = time between two attempts
quantity-revenue = revenue
quantity-fit = points of fit
quantity-interest = points of interest
quantity-total = points in total
none-cell = –
the-moment = the moment when { $moment }
unit-is = in { $unit }
values-ordered = one of { $values }, the best first
fact-fit = points of fit
fact-fit-grade = the grade of fit
fact-interest = points of interest
fact-interest-grade = the grade of interest
fact-total = points in total
fact-total-grade = the grade in total
fact-priority = the priority
fact-segment = the segment
fact-stage = the stage
fact-status = the status
fact-attempts = the number of attempts
fact-outcome = the outcome
fact-owner = the owner of the lead
fact-connected = whether the lead has been reached
fact-note = a note
fact-last-events = the last events
place-visitor = visitor
place-lead = lead
place-mql = MQL
place-sal = SAL
place-sql = SQL
place-sqo = SQO
place-opportunity = opportunity
place-customer = customer
place-lost = lost
place-disqualified = disqualified
see-annex = The same stands as a table in { $annex }.
annex-named = Annex { $letter }: { $title }
prose-clause = (clause{ "\u00A0" }{ $number })
prose-annex = (annex{ "\u00A0" }{ $number })
prose-part = (see{ "\u00A0" }“{ $title }”)
criterion-where = { $condition }: { $points } points
criterion-when = This counts only where { $condition }.
qualifies-where = A lead qualifies as { $stage } where { $condition }.
qualifies-title = What makes a lead { $stage }
agreement-calendar = Unless a clause, a team or a segment says otherwise, time is counted on the calendar { $calendar }.
glossary-kind-term = term
glossary-kind-stage = stage
glossary-kind-end = end
glossary-kind-status = status
glossary-kind-attribute = attribute
glossary-kind-derived = derived attribute
glossary-kind-event = event
glossary-kind-kpi = KPI
glossary-kind-outcome = outcome
points-bare = { $points } points
grades-of = Grades: { $score }
owed-by = Owed by { $who }.
one-another = one another

### In short: page two, and the cards

short-before = before { $moment }
short-ahead = at least { $duration } before { $moment }
short-level = { $deadline } ({ $share })
short-attempts = make at least { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}, cadence “{ $cadence }”
short-where = where { $condition }
short-some = in the cases that the clause names
short-from = from { $date }
short-not-in-force = not in force
short-early = at { $share } of the time: notice to { $who }
short-late = after { $within }: notice to { $who }
short-late-at-once = at once: notice to { $who }
short-owed = { $who } must { $act } { $due }

one-page = The agreement on one page
one-page-note = To read and to keep at hand. The clauses bind; their numbers stand at the right.
one-page-start = Unless a line says otherwise, the time of { $party } runs from when { $moment }.
one-page-percent = A percentage is the share of a month’s cases in which a duty must be kept.
one-page-owes = What { $party } owes
one-page-joint = What others owe, and what is owed together
one-page-follows = What follows when a duty is missed
one-page-nothing = Nothing is promised on this side.
one-page-no-follows = The agreement names no consequence.
one-page-lead = { $due }:
one-page-after = { $act } after { $moment }
one-page-who = { $who }, { $due }
one-page-cases = { $act } ({ $cases })
one-page-share = { $act }{ "\u00A0" }–{ "\u2060\u00A0" }{ $share }
one-page-complete = have on record { $facts }
one-page-fact = { $fact } ({ $share })
one-page-nurture = send every message of the { $count ->
    [one] track
   *[other] tracks
} { $tracks } on the day it is due
one-page-late = { $duties } is late
one-page-any = for every duty
one-page-any-other = for a duty that names no steps of its own
one-page-silence = a lead is neither accepted nor rejected in time
one-page-silence-accepted = it counts as accepted
one-page-silence-returned = it is returned
one-page-more = and { $count ->
    [one] { $count } more duty
   *[other] { $count } more duties
} in annex A
one-page-more-follows = and { $count ->
    [one] { $count } more consequence
   *[other] { $count } more consequences
} in annex A

### What is still to be agreed

open-part = { $thing } – { $part }
open-item = no. { $number }

field-about = header
field-acceptance = acceptance
field-accountable = who is accountable
field-activity = what counts as activity
field-add = points added
field-after = what starts it
field-after-inactive = time without activity
field-again = coming back
field-agenda = agenda
field-ahead = time ahead
field-aim = aim
field-alarm = alarm
field-all = all of
field-allows = what may follow
field-always = always
field-amendment = amendment
field-among = counted among
field-any = one of
field-apart = time between attempts
field-april = April
field-asks = duty it calls for
field-assurance = assurance
field-at = at what point
field-at-least = at least
field-at-most = at most
field-attempt = attempts
field-attempts = number of attempts
field-attempts-per-day = attempts a day
field-attends = who attends
field-attributes = attributes
field-august = August
field-automatic = automatic attempts
field-average-deal = average deal
field-bands = bands
field-baseline = baseline
field-basis = basis
field-because = reason
field-becomes = condition that starts it
field-before = before what
field-between = hours
field-binding = whether it binds
field-by = by whom
field-cadence = cadence
field-cadences = cadences
field-calendar = calendar
field-calendars = calendars
field-called-by = who may call it
field-cap = cap
field-capacity = capacity
field-chair = chair
field-change = change
field-changes = changes
field-check = check
field-clauses = standard clauses
field-code = code
field-complete = completeness
field-consequences = consequences
field-consulted = who is consulted
field-contact = contact
field-contains = words it contains
field-cooldown = cooldown
field-count = what is counted
field-counting = how it is counted
field-counts-as = counts as
field-counts-as-volume = counts as volume
field-criteria = criteria
field-currency = currency
field-date = date
field-day = day
field-days = days
field-decay = decay
field-december = December
field-decide-within = time to decide
field-definitions = definitions
field-deliver = what is delivered
field-derived = derived attributes
field-disposition = disposition
field-disputes = disputes
field-duties = further duties
field-duty = duty
field-each = for each
field-effective = first day
field-emergency = in an emergency
field-end = end
field-ends = ends
field-ends-with = last characters
field-enter = entry
field-escalation = escalation
field-event = event
field-events = events
field-every = how often
field-evidence = evidence
field-exclude-from = measure it leaves
field-excluded = excluded leads
field-exit = exit
field-february = February
field-first = first
field-first-time = first time
field-fiscal-year = fiscal year
field-fit = fit
field-floor = floor
field-floor-at = time of the floor
field-for = how long
field-fourth = fourth
field-friday = Friday
field-from = from
field-funnel = funnel
field-goal = goal
field-goals = goals
field-governance = governance
field-grades = grades
field-handoff = hand-off
field-has = attributes of its own
field-holder = holder
field-holidays = holidays
field-hour = hour
field-hours = opening hours
field-id = id
field-ignore-case = small and capital letters
field-in = in
field-in-a-row = times in a row
field-in-force = in force
field-informed = who is informed
field-initiatives = initiatives
field-interest = interest
field-is = value
field-january = January
field-july = July
field-june = June
field-kept = duty that is measured
field-kind = kind
field-kpi = KPI
field-kpis = KPIs
field-label = name
field-language = binding language
field-last = last
field-lasts = length
field-late = escalation
field-lead = team lead
field-lead-management = lead management
field-leads = leads
field-left-out = what is left out
field-list = list
field-lists = lists
field-lose = points lost
field-march = March
field-matured = time to mature
field-may = what it may be used for
field-mean = mean
field-means = meaning
field-median = median
field-method = method
field-metric = metric
field-min-cases = fewest cases
field-monday = Monday
field-months = months
field-mql = what makes an MQL
field-must = what must hold
field-name = name
field-needs = needs
field-not = not
field-note = note
field-notice = notice
field-notify = notification
field-november = November
field-nurturing = nurturing
field-october = October
field-of = of
field-offer = offer
field-one-of = possible values
field-order = order
field-ordered = whether in order
field-organization = organization
field-otherwise = otherwise
field-outcome = outcome
field-outcomes = outcomes
field-over = time in all
field-owes = who owes it
field-own-clauses = clauses of our own
field-owner = owner
field-p = percentile
field-parties = parties
field-party = party
field-pause = pause
field-people = people
field-per = per
field-percentile = percentile
field-period = period
field-points = points
field-portion = portion
field-priority = priority
field-prose = prose
field-q1 = first quarter
field-q2 = second quarter
field-q3 = third quarter
field-q4 = fourth quarter
field-qualification = qualification
field-queue = queue
field-queues = queues
field-raise-within = time to raise it
field-ramp = ramp
field-rate = rate
field-rates = rates
field-ratio = ratio
field-reassign = reassignment
field-record = what is recorded
field-references = references
field-renewal = renewal
field-require = required signatures
field-response = response
field-responsibilities = responsibilities
field-responsible = who is responsible
field-returns = returns
field-reviews = reviews
field-roles = roles
field-routing = routing
field-rules = rules
field-saturday = Saturday
field-scope = scope
field-seasonality = seasonality
field-second = second
field-segment = segment
field-segments = segments
field-september = September
field-set = points set
field-share = share
field-shares = what is shared
field-short-by = shortfall
field-signals = signals
field-signoff = sign-off
field-silence = silence
field-since = since
field-sla = format
field-source = source
field-sourced = who brings how much
field-split = split by segment
field-sql = what makes an SQL
field-stage = stage
field-stages = stages
field-starts-with = first characters
field-statement = statement
field-status = status
field-statuses = statuses
field-steps = steps
field-stop-after = what stops it
field-sum = sum
field-summary = summary
field-sunday = Sunday
field-target = target
field-team = team
field-teams = teams
field-termination = termination
field-terms = terms
field-text = text
field-then = consequence
field-third = third
field-thursday = Thursday
field-times = number of times
field-timezone = time zone
field-title = title
field-to = to whom
field-tolerance = tolerance
field-total = total
field-tracks = tracks
field-tuesday = Tuesday
field-type = type
field-unit = unit
field-unless = exceptions
field-unset = value if nothing is set
field-until = until
field-upheld = what an upheld rejection means
field-url = address
field-value = value
field-version = version
field-via = channels
field-volume = volume
field-waivers = waivers
field-way-out = way out
field-wednesday = Wednesday
field-weight = weight
field-weights = weights
field-when = condition
field-where = condition on the event
field-window = send window
field-within = deadline

done-moment = done when { $moment }
done-attempts = done after { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}, or when the lead is reached
done-volume = done when { $count ->
    [one] { $count } lead is handed over and counts
   *[other] { $count } leads are handed over and count
}
done-delivery = done when the delivery is on record
done-review = done when the review is on record
done-notice = done when the notice is on record
done-calendar = calendar { $calendar }
done-calendar-of-team = calendar of the lead’s team

card-note = A help for every day. The agreement binds, not this card.
card-heading-when = When
card-heading-you = You
card-heading-deadline = By when
card-heading-missed = If it is missed
card-heading-clause = Clause
card-arrives = A lead arrives
card-work = While it is worked
card-rhythm = Again and again
card-always = At all times
card-missed = After a miss
card-share = { $share } of the cases
card-for-which = which leads: see clause { $clause }
card-hears = Owed to { $who }
card-beside = what helps
card-cadence = Cadence at a glance
card-choose = To choose from { $use }
card-ladder = Escalation (clause { $clause }): { $steps }
card-track = the lead enters the track
card-code = { $code } { $name }

### Beginning a spec: what is told of the lists of a CRM

init-column-unused = the column { $column } is not used
init-row-empty = the row has no label and no value
init-kind-unknown = { $label } is left out: { $kind } is no stage, status or reason
init-out-of-use = { $label } is left out: it is no longer in use
init-twice = { $label } is left out: it stands in line { $line } too
init-comes-back = { $label } is left out: leads that come back have an outcome
init-after-won = { $label } is left out: it comes after { $won }, where deals are won
init-no-stage = { $stage } is no stage; the status stands in { $instead }
init-stage-missing = no stage of the CRM is known as { $name }; the template's stays
init-reason-missing = no reason of the CRM is known as { $name }; the template's stays, as a rule needs it
init-class-unknown = the class { $group } of { $label } is not known; look at what its outcome says under { $key }
init-use-unsaid = nothing says what { $label } is for; it is taken as a reason to return a lead
init-stage-of-reason = the stage { $stage } of a reason is not used
init-code-twice = the code { $code } stands twice; { $name } has a new one
