formats = en_GB
about = ≈ { $number }
percent = { $number }%
money = { $currency } { $amount }
instant = { $date }, { $time } { $abbreviation } ({ $zone })
duration-business-hour = { $count ->
    [one] { $count } business hour
   *[other] { $count } business hours
}
every-month-on-the = on the { $day } of every month
frequency-at = { $frequency } at { $time }
place-first = first { $day }
