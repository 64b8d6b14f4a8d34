# Bahasa Indonesia, ragam resmi sebagaimana dalam perjanjian usaha.
#
# Istilah tetap: satu kata untuk satu pengertian, di seluruh berkas ini.
#   agreement       perjanjian            party           pihak
#   steward         pengawas              third party     pihak ketiga
#   clause          pasal                 annex           lampiran
#   term            jangka waktu          in force        berlaku
#   duty            kewajiban             owes, must      wajib
#   deadline        tenggat               late            terlambat
#   breach          pelanggaran           kept            dipenuhi
#   pending         berjalan              not measured    tidak diukur
#   share of cases  bagian kasus          aim             harapan
#   consequence     konsekuensi           escalation      eskalasi
#   lead            prospek               visitor         pengunjung
#   opportunity     peluang               customer        pelanggan
#   deal            transaksi             inquiry         permintaan
#   hand-off        penyerahan            nurturing       pembinaan
#   qualification   kualifikasi           enablement      dukungan penjualan
#   route           menyalurkan           notify          memberi tahu
#   accept          menerima              reject          menolak
#   return          mengembalikan         disqualify      mendiskualifikasi
#   dispute         keberatan             disposition     penetapan hasil
#   attempt         upaya kontak          connected       terhubung
#   cadence         irama kontak          track           jalur pembinaan
#   outcome         hasil                 reason          alasan
#   stage           tahap                 status          status
#   fit             kecocokan             interest        minat
#   score           skor                  points          poin
#   grade           peringkat             priority        prioritas
#   floor           batas bawah           cap             batas atas
#   owner           penanggung jawab      accountable     pemegang akuntabilitas
#   responsible     pelaksana             role            peran
#   goal            sasaran               target          target
#   funnel          corong                rate            tingkat konversi
#   KPI             indikator kinerja utama (KPI)
#   calendar        kalender              holiday         hari libur
#   business day    hari kerja            business hour   jam kerja
#   business minute menit kerja           open time       waktu buka
#   waiver          dispensasi            excluded        dikecualikan
#   draft           rancangan             to be agreed    belum disepakati
#   digest          sidik digital         signature       tanda tangan
#   sign-off        pengesahan            amendment       perubahan
#
# Awalan nama pesan berarti sama seperti dalam en.ftl.

### Cara bahasa ini menulis nilai

formats = id
about = ≈{ "\u00A0" }{ $number }
percent = { $number }%
# Rupiah dengan lambangnya sendiri; mata uang lain dengan kode ISO.
money = { $currency ->
    [IDR] Rp{ "\u00A0" }{ $amount }
   *[other] { $currency }{ "\u00A0" }{ $amount }
}
instant = { $date } pukul { $time } { $abbreviation } ({ $zone })
range = { $from } sampai { $until }
yes = ya
no = tidak
none = tidak ada
unknown = tidak diketahui
otherwise = selain itu
named = “{ $name }”

### Lamanya waktu

duration-second = { $count } detik
duration-minute = { $count } menit
duration-hour = { $count } jam
duration-day = { $count } hari
duration-week = { $count } minggu
duration-month = { $count } bulan
duration-quarter = { $count } triwulan
duration-year = { $count } tahun
duration-business-minute = { $count } menit kerja
duration-business-hour = { $count } jam kerja
duration-business-day = { $count ->
    [0] hari kerja yang sama
   *[other] { $count } hari kerja
}
duration-none = kapan saja

### Periode dan kekerapan

period-day = hari
period-week = minggu
period-business-day = hari kerja
period-two-weeks = dua minggu
period-half-year = semester
period-month = bulan
period-quarter = triwulan
period-year = tahun
period-in = pada { $period }
period-from-until = sejak { $from } sampai dengan { $until }

times = { $count } kali
times-per = { $count } kali per { $period }
times-in-any = { $count } kali dalam setiap rentang { $period }

leads = { $count } prospek
leads-per = { $count } prospek per { $period }
leads-in-any = { $count } prospek dalam setiap rentang { $period }

every-day = setiap hari
every-business-day = setiap hari kerja
every-week = setiap minggu
every-two-weeks = setiap dua minggu
every-month = setiap bulan
every-quarter = setiap triwulan
every-half-year = setiap semester
every-year = setiap tahun
every-duration = setiap { $duration }
every-on = { $every } pada hari { $day }
every-on-day = pada hari ke-{ $day } { $every }
every-on-the = pada hari { $day } { $every }
every-first = { $every }, pertama kali pada { $date }
due-day = pada hari ke-{ $day } { $period } itu
due-the = pada hari { $day } { $period } itu
due-weekday = pada hari { $day }
due-time = pukul { $time }
due-end = paling lambat pada akhir { $period } itu
every-at = { $every }, pukul { $time }
every-lasting = { $every }, selama { $duration }
nth-first = { $day } pertama
nth-second = { $day } kedua
nth-third = { $day } ketiga
nth-fourth = { $day } keempat
nth-last = { $day } terakhir
day-last = terakhir
day-at-least = pada atau setelah { $value }
day-at-most = pada atau sebelum { $value }
day-over = setelah { $value }
day-under = sebelum { $value }
sequence-day = hari ke-{ $day }
sequence-day-hour = hari ke-{ $day }, { $hour } jam kemudian

### Judul ketujuh komponen

component-goals = Sasaran bersama
component-definitions = Definisi
component-qualification = Kualifikasi prospek
component-handoff = Penyerahan prospek
component-nurturing = Pembinaan prospek
component-lead-management = Pengelolaan prospek dan dukungan penjualan
component-kpis = Indikator kinerja utama
component-left-out = Komponen ini bukan bagian dari perjanjian ini.

### Judul lainnya

section-contents = Daftar isi
section-parties = Para pihak
section-teams = Tim
section-roles = Peran
section-scope = Ruang lingkup
section-excluded = Prospek di luar perjanjian ini
section-term = Jangka waktu
section-calendars = Kalender
section-segments = Segmen
section-governance = Tata kelola
section-reviews = Tinjauan
section-escalation = Eskalasi
section-consequences = Konsekuensi
section-amendment = Perubahan dan pengakhiran
section-clauses = Ketentuan umum
section-responsibilities = Tanggung jawab
section-signoff = Pengesahan
section-funnel = Corong
section-glossary = Daftar istilah
section-attributes = Atribut
section-events = Peristiwa
section-derived = Atribut turunan
section-lists = Daftar nilai
section-lifecycle = Siklus prospek
section-stages = Tahap
section-statuses = Status
section-ends = Akhir
section-fit = Kecocokan
section-interest = Minat
section-priority = Prioritas
section-volume = Jumlah prospek
section-completeness = Kelengkapan
section-shares = Data yang dibagikan pada setiap tahap
section-routing = Penyaluran
section-notification = Pemberitahuan
section-acceptance = Penerimaan
section-duties-together = Kewajiban bersama
section-disputes = Keberatan atas penolakan
section-returns = Pengembalian
section-tracks = Jalur pembinaan
section-attempts = Upaya kontak
section-response = Tanggapan
section-cadences = Irama kontak
section-disposition = Penetapan hasil
section-outcomes = Hasil
section-duties = Kewajiban
section-duties-register = Daftar kewajiban
section-duties-of = Kewajiban { $party }
section-decision-tables = Tabel keputusan
section-to-be-agreed = Belum disepakati
section-not-in-force = Belum berlaku
section-waivers = Temuan pemeriksaan yang diterima
section-standard = Cara membaca perjanjian ini
section-references = Rujukan
section-changes = Riwayat perubahan
section-summary = Ringkasan
section-handoff = Penyerahan
section-total = Jumlah skor
section-terms = Istilah
section-criteria = Kriteria kecocokan
section-signals = Isyarat minat
section-grades = Peringkat
section-tracks-rules = Semua jalur
section-again = Penyerahan kembali
section-signatures = Tanda tangan
section-seasonality = Tahun, bulan demi bulan

### Kepala tabel

heading-name = Nama
heading-clause = Pasal
heading-open = Yang masih terbuka
heading-owes = Yang wajib
heading-to = Kepada
heading-starts = Mulai dihitung sejak
heading-act = Yang wajib dilakukan
heading-deadline = Tenggat
heading-calendar = Kalender
heading-share = Bagian kasus
heading-follows = Akibatnya
heading-meaning = Arti
heading-type = Jenis
heading-values = Nilai
heading-condition = Syarat
heading-criterion = Kriteria
heading-signal = Isyarat
heading-points = Poin
heading-limit = Batas
heading-grade = Peringkat
heading-fit = Kecocokan
heading-interest = Minat
heading-priority = Prioritas
heading-stage = Tahap
heading-status = Status
heading-owner = Penanggung jawab
heading-next = Dapat beralih ke
heading-team = Tim
heading-method = Cara
heading-people = Jumlah orang
heading-channel = Saluran
heading-when = Kapan
heading-offer = Materi
heading-code = Kode
heading-reason = Alasan
heading-note = Catatan
heading-cooldown = Dapat kembali
heading-kpi = KPI
heading-target = Target
heading-alarm = Ambang peringatan
heading-source = Sumber
heading-rate = Tingkat konversi
heading-amount = Jumlah
heading-period = Periode
heading-agenda = Agenda
heading-accountable = Pemegang akuntabilitas
heading-responsible = Pelaksana
heading-consulted = Dimintai pendapat
heading-informed = Diberi tahu
heading-weekday = Hari
heading-hours = Jam buka
heading-holiday = Hari libur
heading-date = Tanggal
heading-timezone = Zona waktu
heading-expires = Berakhir
heading-share-of = Bagian
heading-target-month = Target
heading-because = Alasan
heading-term = Istilah
heading-kind = Jenis
heading-begins = Dimulai ketika
heading-way-out = Jalan keluar
heading-how = Cara menentukannya
heading-attribute = Atribut
heading-event = Peristiwa
heading-about = Menyangkut
heading-has = Yang dicatat bersamanya
heading-list = Daftar
heading-holder = Dipegang oleh
heading-use = Digunakan
heading-effects = Yang terjadi
heading-segment = Segmen
heading-role = Peran
heading-party = Pihak
heading-place-and-date = Tempat, tanggal
heading-signature = Tanda tangan
heading-task = Tugas
heading-version = Versi
heading-change = Perubahan
heading-step = Langkah
heading-month = Bulan
heading-goal = Sasaran
heading-rule = Aturan
heading-check = Temuan
heading-at = Tempat

### Sampul, kepala halaman, dan identitas

cover-between = antara { $parties }
cover-between-within = antara { $parties } dari { $organization }
cover-effective = Berlaku sejak { $from } sampai dengan { $until }
cover-effective-open = Berlaku sejak { $from }
cover-language = Teks bahasa { $language } yang mengikat.
cover-translation = Terjemahan; teks bahasa { $language } yang mengikat.
identity-agreement = Perjanjian
identity-version = Versi
identity-digest = Sidik digital ketentuan dan redaksi
identity-terms-digest = Sidik digital ketentuan saja
draft = Rancangan
draft-note = Dokumen ini masih rancangan dan tidak mengikat siapa pun sebelum ditandatangani.
link-here = tautan ke pasal ini
written-line = Seperti tertulis: baris { $first } spesifikasi
written-lines = Seperti tertulis: baris { $first } sampai { $last } spesifikasi
attached-spec = Perjanjian sebagaimana ditulis: sumber dokumen ini
attached-data = Perjanjian sebagai data: yang dicakup sidik digitalnya
skip-to-content = Langsung ke isi perjanjian

### Para pihak, jangka waktu, kalender, segmen

party-steward = { $steward } mengawasi perjanjian ini, melaporkan pelaksanaannya, dan melakukan eskalasi, tetapi bukan pihak di dalamnya.
party-third = { $third } ikut serta sebagaimana diuraikan, tetapi bukan pihak dalam perjanjian ini.
party-bound = { $party } adalah pihak dalam perjanjian ini: terikat pada kewajiban di bawah ini dan menandatanganinya.
party-contact = Kontak: { $contact }.
party-organization = Bagian dari { $organization }.
party-of = { $party } dari { $organization }
party-roles = Peran: { $roles }.
party-queues = Antrean: { $queues }.
team-share = { $share } dari waktu kerja diperuntukkan bagi prospek dalam perjanjian ini
team-ramp = Anggota baru dihitung { $shares } dari satu orang pada bulan-bulan pertamanya, bulan demi bulan.
team-lead = dipimpin oleh { $role }
team-attempts = Masing-masing melakukan { $count } upaya kontak per hari.
team-calendar = Tim bekerja menurut kalender { $calendar }.
team-capacity = Satu orang menangani paling banyak { $limit }.
team-people = { $count } orang.
term-from-until = Perjanjian ini berlaku sejak { $from } sampai dengan { $until }.
term-from = Perjanjian ini berlaku sejak { $from } sampai diakhiri.
notice-term = Masing-masing pihak dapat mengakhirinya dengan pemberitahuan { $notice } sebelumnya.
notice-renewal = Pihak yang tidak akan melanjutkannya wajib menyatakan hal itu paling lambat { $notice } sebelum hari terakhir.
no-notice-renewal = Pihak yang tidak akan melanjutkannya dapat menyatakan hal itu sampai dengan hari terakhir.
no-notice-term = Masing-masing pihak dapat mengakhirinya sewaktu-waktu tanpa pemberitahuan sebelumnya.
renewal-automatic = Setelah berakhir, perjanjian ini diperpanjang untuk jangka waktu yang sama, kecuali salah satu pihak berkeberatan.
renewal-by-agreement = Setelah berakhir, perjanjian ini diperpanjang hanya apabila para pihak sepakat.
term-fiscal-year = Tahun fiskal dimulai pada bulan { $month }.
term-currency = Jumlah uang dinyatakan dalam { $currency }.
scope-covers = Perjanjian ini mencakup: { $scope }
scope-excluded = Tidak tercakup: prospek dengan syarat { $condition }. Alasan: { $reason }
scope-excluded-bare = Tidak tercakup: prospek dengan syarat { $condition }.
calendar-hours = Jam buka, menurut zona waktu { $zone }
calendar-closed = tutup
calendar-holidays = Tutup sepanjang hari pada
segment-is = prospek dengan syarat { $condition }
segment-rest = semua prospek lainnya
segment-first = Setiap prospek termasuk dalam segmen pertama yang syaratnya dipenuhinya.
segment-team = Prospek ini ditangani oleh { $team }.
segment-calendar = Waktu dihitung menurut kalender { $calendar }.

### Pelaku dan penggantinya

actor-owner = penanggung jawab prospek
actor-account-owner = penanggung jawab akun
actor-team-lead = pemimpin tim
actor-both = kedua pihak
actor-each-party = masing-masing pihak
actor-first-of = yang pertama tersedia di antara { $actors }
actor-role-of = { $role } ({ $party })
actor-queue = antrean { $queue }

### Saat: anak kalimat sesudah `setelah` dan `sebelum`

moment-created = prospek dibuat
moment-entered = prospek memasuki tahap { $stage }
moment-entered-status = prospek memperoleh status “{ $status }”
moment-entered-end = prospek berakhir sebagai { $end }
moment-entered-track = prospek masuk ke jalur “{ $track }”
moment-left = prospek meninggalkan tahap { $stage }
moment-left-status = prospek tidak lagi berstatus “{ $status }”
moment-left-track = prospek keluar dari jalur “{ $track }”
moment-routed = prospek disalurkan
moment-notified = penanggung jawab diberi tahu
moment-accepted = prospek diterima
moment-rejected = prospek ditolak
moment-rejected-because = prospek ditolak dengan alasan “{ $reason }”
moment-returned = prospek dikembalikan
moment-returned-because = prospek dikembalikan dengan alasan “{ $reason }”
moment-disputed = keberatan diajukan
moment-decided = keberatan diputus
moment-attempt = upaya kontak dilakukan
moment-first-attempt = upaya kontak pertama dilakukan
moment-last-attempt = upaya kontak terakhir dilakukan
moment-connected = prospek terhubung
moment-requested = tinjauan diminta
moment-late = kewajiban “{ $duty }” terlambat dipenuhi
moment-missed = KPI “{ $kpi }” tidak tercapai
moment-event = terjadi peristiwa “{ $event }”
moment-event-where = terjadi peristiwa “{ $event }” dengan syarat { $condition }
moment-becomes = syarat berikut mulai terpenuhi: { $condition }
moment-any = salah satu dari yang berikut: { $moments }
moment-period-ends = { $period } berakhir
moment-called = tinjauan itu diminta
moment-date = tanggal “{ $attribute }” tiba
moment-holds = “{ $attribute }” menjadi benar
moment-disqualified = prospek didiskualifikasi
moment-disqualified-because = prospek didiskualifikasi dengan alasan “{ $reason }”
moment-any-signal = prospek menunjukkan tanda minat apa pun

### Perbuatan: sesudah `wajib`

act-until = memastikan bahwa { $moment }
act-must = memastikan bahwa { $condition }
act-deliver = menyampaikan “{ $thing }”
act-record = mencatat { $fields }
act-volume = menyerahkan paling sedikit { $count } prospek pada tahap { $stage } per { $period }
act-volume-any = menyerahkan paling sedikit { $count } prospek per { $period }
act-complete = memiliki catatan “{ $attribute }” untuk prospek
act-share = menyerahkan bersama prospek: { $fields }
act-share-later = mencatat pada prospek: { $fields }
act-route = menyalurkan prospek
act-notify = memberi tahu penanggung jawab melalui { $channels }
act-accept = menerima atau menolak prospek
act-first-attempt = melakukan upaya kontak pertama
act-connect = terhubung dengan prospek
act-attempts = melakukan paling sedikit { $count } upaya kontak kepada prospek, kecuali prospek terhubung sebelum itu
act-dispose = menyelesaikan penanganan prospek (ke tahap berikutnya, ditolak, dikembalikan, atau didiskualifikasi)
act-dispute-raise = mengajukan keberatan
act-dispute-decide = memutus keberatan
act-nurture-track = mengirimkan kepada setiap prospek dalam jalur “{ $track }” setiap pesan jalur itu pada hari jatuh temponya
act-review = menyelenggarakan tinjauan “{ $review }”
act-advance = membawa prospek ke tahap { $stage }
act-note = menulis catatan yang menjelaskannya
act-settle = menyelesaikan penanganan prospek ({ $moments })
act-tell = memberi tahu semua yang disebut untuk kewajiban yang terlambat

### Kewajiban: kalimat dari bagian-bagian di atas

duty-within = { $who } wajib { $act } dalam { $deadline } setelah { $moment }.
duty-at-once = Segera setelah { $moment }, { $who } wajib { $act }.
duty-at-opening = Segera setelah { $moment }, atau begitu jam buka berikutnya mulai, { $who } wajib { $act }.
duty-within-levels = { $who } wajib { $act } setelah { $moment }, { $levels }.
duty-level = { $deadline } pada paling sedikit { $share } dari kasus
duty-before = { $who } wajib { $act } sebelum { $moment }.
duty-at-least-before = { $who } wajib { $act } paling lambat { $duration } sebelum { $moment }.
duty-every = { $who } wajib { $act } { $every }.
duty-every-within = { $who } wajib { $act } { $every }, { $deadline }.
duty-always = { $who } wajib { $act } setiap saat.
duty-attempts = Dalam { $duration } setelah { $moment }, { $who } wajib { $act }.
duty-over = Dalam { $duration } setelah { $moment }, { $who } wajib { $act }, tersebar selama waktu tersebut.
duty-for-each = Kewajiban ini dilakukan untuk setiap { $thing }.
duty-owed-to = Kewajiban ini ditujukan kepada { $whom }.
duty-owed-to-each-other = Kewajiban ini berlaku timbal balik di antara mereka.
duty-when = Kewajiban ini berlaku dengan syarat { $condition }.
duty-except = Kewajiban ini berlaku kecuali apabila { $condition }.
duty-share = Kewajiban ini dipenuhi apabila terlaksana pada paling sedikit { $share } dari kasus yang tenggatnya jatuh pada { $period } yang bersangkutan.
duty-tolerance = Kekurangan sampai dengan { $share } ditoleransi dan ditampilkan sebagai kekurangan.
duty-aim-at-once = Harapannya hal itu dilakukan { $deadline }; harapan bukan kewajiban.
duty-aim = Harapannya { $deadline }; harapan bukan kewajiban.
duty-cadence = Irama kontak “{ $cadence }” merupakan saran untuk merencanakannya.
duty-calendar = Waktu kerja dihitung menurut kalender { $calendar }.
duty-calendar-hours = Jam dan menit berjalan siang dan malam; hanya penentuan hari yang mengikuti kalender { $calendar }.
duty-calendar-days = Hari berakhir menurut zona waktu kalender { $calendar }.
duty-clause = Pasal { $clause }
duty-of-which = Di antaranya paling sedikit { $parts }.
duty-in-segment = { $count } dari segmen { $segment }
duty-part = { $clause }: { $part }
duty-if = Apabila { $case }, { $who } wajib { $act }.
duty-if-by = Apabila { $case }, { $who } wajib { $act } { $deadline }.
duty-plain = { $who } wajib { $act }.
duty-remedy = kewajiban lanjutan setelah { $duty }
duty-via = Hal ini dilakukan melalui { $channels }.
duty-because = Alasan: { $reason }
duty-thing = Yang dimaksud: “{ $thing }”.
deadline-within = dalam { $deadline }
deadline-at-once = pada saat itu juga
deadline-at-opening = pada saat itu juga, atau begitu jam buka berikutnya mulai
deadline-nurture = pada hari jatuh tempo tiap pesan
deadline-over = tersebar selama { $duration }
deadline-always = setiap saat
deadline-ahead = paling lambat { $duration } sebelumnya
deadline-aim = { $deadline } (harapan: { $aim })
deadline-before-it = sebelumnya

### Akibat pelanggaran

escalation-late = Apabila terlambat, { $who } wajib diberi tahu dalam { $within } setelah pelanggaran.
escalation-late-at-once = Apabila terlambat, { $who } wajib segera diberi tahu.
escalation-early = Ketika { $share } dari waktu yang tersedia telah terpakai, { $who } wajib diberi tahu.
escalation-via = Pemberitahuan disampaikan melalui { $channels }.
escalation-reassign = Prospek kemudian dialihkan kepada { $who }.
escalation-by = { $who } mengurus eskalasi.
escalation-own = Kewajiban yang menyebut langkah eskalasinya sendiri mengikuti langkah itu; semua kewajiban lain mengikuti langkah berikut:
escalation-ladder = eskalasi menurut pasal { $clause }
consequence-if = Apabila { $condition }, { $consequence }.
consequence-exclude = prospek yang bersangkutan tidak dihitung dalam KPI “{ $kpis }”
consequence-duty = timbul kewajiban lanjutan yang dinyatakan di bawah ini
consequence-reassign = prospek dialihkan kepada { $actors }
consequence-outcome = prospek memperoleh hasil “{ $outcome }”
consequence-counts-as = hal itu dihitung seolah-olah { $moment }
consequence-late = Apabila terlambat, { $consequence }.

### Batas dan uji

amount-at-least = paling sedikit { $value }
amount-at-most = paling banyak { $value }
amount-over = lebih dari { $value }
amount-under = kurang dari { $value }
amount-from-to = dari { $low } sampai dengan { $high }
amount-from-under = dari { $low } sampai kurang dari { $high }
amount-over-to = lebih dari { $low } dan paling banyak { $high }
amount-over-under = lebih dari { $low } dan kurang dari { $high }
amount-any = berapa pun
amount-not = bukan { $value }
test-is = { $attribute } adalah { $value }
test-is-not = { $attribute } bukan { $value }
test-one-of = { $attribute } adalah { $values }
test-none-of = { $attribute } bukan salah satu dari { $values }
test-amount = { $attribute } bernilai { $amount }
test-not-amount = { $attribute } tidak bernilai { $amount }
test-known = { $attribute } diketahui
test-unknown = { $attribute } tidak diketahui
test-yes = { $attribute } adalah ya
test-no = { $attribute } adalah tidak
test-listed = { $attribute } tercantum dalam daftar { $list }
test-not-listed = { $attribute } tidak tercantum dalam daftar { $list }
test-not-connected = prospek belum terhubung
test-not-qualifies = prospek tidak memenuhi syarat sebagai { $stage }
test-contains = { $attribute } memuat { $values }
test-starts-with = { $attribute } diawali dengan { $values }
test-ends-with = { $attribute } diakhiri dengan { $values }
test-connected = prospek telah terhubung
test-qualifies = prospek memenuhi syarat sebagai { $stage }

### Syarat dan atribut turunan

condition-count = { $amount } dari yang berikut terpenuhi: { $conditions }
condition-not = tidak benar bahwa { $condition }
condition-always = selalu
condition-clause-late = salah satu kewajiban dalam “{ $clause }” terlambat dipenuhi
condition-clause-kept = salah satu kewajiban dalam “{ $clause }” dipenuhi
condition-duty-late = kewajiban “{ $duty }” terlambat dipenuhi
condition-duty-kept = kewajiban “{ $duty }” dipenuhi
condition-kpi-missed = KPI “{ $kpi }” tidak mencapai targetnya
condition-kpi-short = KPI “{ $kpi }” berada { $amount } di bawah targetnya
condition-times-in = { $condition }, { $count } kali dalam { $duration }
condition-in-a-row = { $condition } selama { $count } periode berturut-turut
condition-each-owner = { $condition }, dihitung terpisah untuk setiap pemegang prospek
condition-each-team = { $condition }, dihitung terpisah untuk setiap tim
condition-when = { $condition }, dengan syarat { $when }
condition-except = { $condition }, kecuali apabila { $when }
condition-never = tidak pernah
condition-times = { $condition }, { $count } kali
derived-when = Ya apabila { $condition }; tidak untuk selainnya.
derived-first = Baris pertama yang syaratnya terpenuhi menentukan:
derived-count = Berapa kali hal ini terjadi: { $moment }.
derived-count-in = Berapa kali hal ini terjadi dalam { $duration } terakhir: { $moment }.
derived-since = Waktu sejak hal ini terakhir terjadi: { $moment }.
derived-last = Hari terakhir hal ini terjadi: { $moment }.
derived-first-time = Hari pertama hal ini terjadi: { $moment }.
derived-until = Waktu yang tersisa sampai tanggal “{ $attribute }”.
derived-ratio = “{ $part }” dalam persen dari “{ $whole }”.
derived-line = { $value }, dengan syarat { $condition }
derived-otherwise = { $value } untuk selainnya
type-text = teks
type-number = angka
type-money = uang
type-date = tanggal
type-duration = lamanya waktu
type-yes-no = ya atau tidak
type-person = orang
type-one-of = salah satu dari { $values }
of-lead = dari prospek
of-account = dari akun
of-opportunity = dari peluang
unset-value = dianggap { $value } apabila tidak diketahui
about-lead = tentang prospek
about-agreement = tidak tentang satu prospek tertentu
about-calendar = tentang kalender
text-ignores-case = huruf besar dan huruf kecil dianggap sama

### Skor dan peringkat

points = { $count } poin
score-limit = Dihitung paling banyak { $limit }.
score-decay = Setelah { $inactive } tanpa aktivitas, skor berkurang { $points } poin { $every }.
score-activity = Yang dihitung sebagai aktivitas: { $moments }.
score-floor = Skor tidak pernah turun di bawah { $points }.
score-cap = Skor tidak pernah naik di atas { $points }.
score-floor-at = Setiap hari pukul { $time }, skor di bawah { $points } dinaikkan menjadi { $points }.
score-unless = Peristiwa tidak dihitung selama { $condition }.
score-total = Dalam jumlah skor, kecocokan berbobot { $fit } dan minat { $interest }.
score-fit = Kecocokan menyatakan seberapa sesuai prospek bagi kita; nilainya ditentukan oleh atribut prospek pada saat ini.
score-interest = Minat menyatakan seberapa besar keinginan prospek; nilainya ditentukan oleh rangkaian peristiwanya menurut urutan waktu.
score-decay-at-once = Skor berkurang { $points } poin { $every } tanpa aktivitas.
priority-by = Kecocokan dan minat bersama-sama menentukan prioritas.
priority-hot = panas
priority-warm = hangat
priority-cold = dingin
priority-nurture = pembinaan
matrix-caption = Prioritas menurut kecocokan (baris) dan minat (kolom)
first-match = Baris pertama yang syaratnya terpenuhi yang menentukan.

### Siklus prospek dan pemicu

trigger-by = ketika { $who } memutuskannya
trigger-handoff = Prospek diserahkan ketika memasuki tahap { $stage }.
trigger-by-when = ketika { $who } memutuskannya, dengan syarat { $condition }
trigger-outcomes = ketika prospek memperoleh hasil { $outcomes }
trigger-when = ketika { $moment }
stage-again = Satu prospek diserahkan paling banyak { $limit }, termasuk penyerahan pertama.
stage-again-after = Prospek yang pernah diserahkan hanya dapat diserahkan lagi setelah { $moments }.
stage-latched = Prospek yang telah memasuki suatu tahap tetap di sana walaupun skornya turun; hanya pengembalian yang membawanya mundur.

### Penyerahan

routing-first = Aturan pertama yang syaratnya terpenuhi menentukan ke mana prospek disalurkan.
routing-rule = Kepada { $actors } disalurkan prospek dengan syarat { $condition }.
routing-all = Semua prospek lainnya disalurkan kepada { $actors }.
routing-at-most = Satu orang menerima paling banyak { $limit }.
routing-round-robin = Di dalam tim, orangnya dipilih bergiliran.
routing-fewest-open = Di dalam tim, yang dipilih ialah orang dengan prospek terbuka paling sedikit.
routing-weighted = Di dalam tim, orangnya dipilih menurut bobot yang diberikan kepada masing-masing.
routing-by-hand = Di dalam tim, orangnya dipilih secara manual.
method-round-robin = bergiliran
method-fewest-open = prospek terbuka paling sedikit
method-weighted = menurut bobot
method-by-hand = secara manual
channel-whatsapp = WhatsApp
channel-crm-task = tugas di CRM
channel-email = surel
channel-phone = telepon
channel-video = video
channel-chat = obrolan daring
channel-social = jejaring sosial
channel-sms = pesan singkat
channel-post = pos
acceptance-by-attempt = Upaya kontak pertama, atau terhubungnya prospek, dihitung sebagai penerimaan.
acceptance-silence-late = Prospek yang tidak diterima maupun ditolak pada waktunya dihitung terlambat.
acceptance-silence-accepted = Prospek yang tidak diterima maupun ditolak pada waktunya dianggap diterima.
acceptance-silence-returned = Prospek yang tidak diterima maupun ditolak pada waktunya dikembalikan.
acceptance-silence-outcome = Alasannya ialah “{ $outcome }”.
dispute-not-counted = Apabila penolakan dibenarkan, prospek itu tidak dihitung dalam volume.
dispute-counted = Apabila penolakan dibenarkan, prospek itu tetap dihitung dalam volume.
dispute-raise = { $who } dapat mengajukan keberatan atas penolakan dalam { $within } sesudahnya.
return-when = Prospek dikembalikan apabila { $condition }; alasannya “{ $outcome }”.

### Pembinaan

track-awareness = kesadaran
track-consideration = pertimbangan
track-decision = keputusan
nurture-at-most = Satu prospek menerima pesan ini paling banyak { $limit }.
nurture-stop = Semua jalur berhenti setelah { $moments }.
nurture-pause = Semua jalur berhenti sementara selama { $condition }.
nurture-window-calendar = Pesan dikirim pada jam buka menurut kalender { $calendar }.
nurture-window-days = Pesan dikirim pada hari { $days }.
nurture-window-hours = Pesan dikirim pukul { $hours }.
track-goal = Sasarannya: { $goal }
track-enter = Prospek masuk { $trigger }.
track-exit = Prospek keluar { $trigger }, menuju jalur “{ $track }”.
track-exit-end = Prospek keluar { $trigger }.
track-step-every = { $every } selama { $duration }
track-at-most = Satu orang dapat memulainya paling banyak { $limit }.
track-owner = Penyelenggaranya ialah { $owner }.
track-stage = Jalur ini bagi prospek pada fase { $stage }.
track-then = Prospek yang telah menerima setiap langkah berlanjut ke jalur “{ $track }”.
track-when = Jalur ini bagi prospek dengan syarat { $condition }.

### Pengelolaan prospek dan hasil

attempt-counts = Hanya upaya kontak melalui { $channels } yang dihitung; pesan otomatis tidak dihitung.
attempt-counts-automatic = Upaya kontak melalui { $channels } dihitung, termasuk pesan otomatis.
attempt-apart = Dua upaya kontak dihitung dua apabila berjarak paling sedikit { $duration }.
attempt-at-most = Upaya kontak kepada satu prospek dihitung paling banyak { $limit }; selebihnya tidak dihitung.
cadence-is = Paling sedikit { $count } upaya kontak dalam { $duration }.
cadence-advice = Rencana ini merupakan saran; yang wajib dipenuhi ialah jumlah upaya kontak dalam waktu tersebut.
cadence-via = Saluran yang dipakai: { $channels }.
outcome-may-reject = pada penolakan
outcome-may-return = pada pengembalian
outcome-may-disqualify = pada diskualifikasi
outcome-by = hanya oleh { $actors }
outcome-note-required = wajib disertai catatan
outcome-note-optional = catatan dapat ditambahkan
outcome-to-track = ke jalur “{ $track }”
outcome-to-end = berakhir sebagai { $end }
outcome-to-stage = kembali ke tahap { $stage }
outcome-to-status = memperoleh status { $status }
outcome-to-queue = ke antrean { $queue }
outcome-not-volume = tidak dihitung dalam jumlah prospek
outcome-score-reset = minat dihitung ulang dari nol
outcome-score-keep = minat dipertahankan
outcome-score-add = minat berubah sebesar { $points } poin
outcome-score-set = minat ditetapkan menjadi { $points } poin
outcome-cooldown = tidak sebelum { $duration } berlalu
outcome-again = lagi ketika syarat berikut mulai terpenuhi: { $condition }
outcome-again-after = setelah { $duration }
outcome-again-before = { $duration } sebelum tanggal “{ $date }”
outcome-asks = menimbulkan kewajiban “{ $duty }”

### KPI

kpi-kept = bagian kasus yang memenuhi { $count ->
   *[other] kewajiban
} { $duties }
kpi-kept-clause = bagian kasus yang memenuhi kewajiban dalam “{ $clause }”
kpi-rate = bagian prospek pada tahap { $from } yang mencapai { $to }
kpi-portion = bagian dari kasus ketika { $whole }, yang di dalamnya { $part }
kpi-mean = rata-rata { $measure }
kpi-median = median { $measure }
kpi-percentile = { $measure } yang tidak dilampaui oleh { $share } dari kasus
kpi-sum = jumlah { $measure }
kpi-count = berapa kali { $moment }
kpi-time-between = waktu dari { $from } sampai { $to }
kpi-time-to-first-attempt = waktu sampai upaya kontak pertama
kpi-time-between-attempts = waktu antara dua upaya kontak
kpi-per = per { $period }
kpi-cohort = prospek dihitung pada periode ketika memasuki tahap pertama (menurut kohort)
kpi-period = prospek dihitung pada periode ketika berpindah tahap (menurut periode)
kpi-matured = Prospek dihitung { $duration } setelah memasuki tahap itu.
kpi-counting-first = Prospek yang memasuki tahap itu lagi dihitung satu kali.
kpi-counting-each = Prospek yang memasuki tahap itu lagi dihitung lagi.
kpi-goal-needs = sebanyak yang dibutuhkan sasaran
kpi-not-binding = KPI ini hanya informasi dan tidak mengikat.
kpi-min-cases = Apabila kasusnya kurang dari { $count }, KPI ini tidak diukur.
kpi-weight = Bobotnya { $share } di antara semua KPI.
kpi-of-cases = pada kasus ketika { $moment }
kpi-owned = Penanggung jawab: { $owner }.
kpi-alarm = Peringatan diberikan apabila nilainya { $alarm }.
kpi-bands = Nilainya diberi nama: { $bands }.
kpi-measured = Ukurannya ialah { $measure }.
kpi-source = Sumber: { $source }.
kpi-target = Targetnya { $target }.
kpi-target-owed = Targetnya ialah bagian kasus yang wajib dipenuhi: { $share }.
kpi-target-each = Target setiap kewajiban ialah bagian kasus yang wajib dipenuhi padanya.
kpi-when = Yang dihitung hanya prospek dengan syarat { $condition }.

### Sasaran dan corong

goal-sourced = { $share } berasal dari { $party }
goal-initiatives = Prakarsa { $party }
goal-baseline-was = Nilai acuannya { $value }, { $period }.
goal-in-segment = { $share } dari segmen { $segment }
goal-is = Targetnya { $target } { $metric }, { $period }.
goal-owner = Penanggung jawab: { $owner }.
goal-sourced-by = Pembagian menurut sumber: { $shares }.
goal-split = Pembagian menurut segmen: { $shares }.
metric-new-revenue = pendapatan baru
metric-new-arr = pendapatan berulang tahunan baru
metric-pipeline = nilai peluang berjalan
metric-deals = transaksi
funnel-leads = prospek
funnel-rounding = Dihitung secara tepat dan dibulatkan ke atas satu kali, pada akhirnya.
funnel-rounding-each = Setiap bulan, setiap segmen, dan jumlahnya dibulatkan ke atas sendiri-sendiri, sehingga bagian-bagiannya dapat berjumlah lebih besar daripada keseluruhannya.
funnel-picture = Corong dari { $from } sampai { $to }
funnel-ahead = Prospek pada tahap { $stage } dibutuhkan { $duration } sebelum transaksi.
funnel-deal-is = Satu transaksi rata-rata bernilai { $amount }.
funnel-evidence-from = Tingkat konversi berasal dari bukti ini: { $evidence }.
funnel-rate = { $share } dari prospek pada tahap { $start } mencapai tahap { $end }.
funnel-stated = Para pihak menyatakan kebutuhan minimum sasaran: { $needs }.
funnel-count = { $count } { $stage }
funnel-months = Yang dibutuhkan setiap bulan
funnel-total = Seluruhnya
funnel-moves-on = { $share } berlanjut
funnel-moves-on-together = { $share } berlanjut, semua segmen bersama
funnel-part = { $party } menyumbang { $share } dari sasaran, yaitu { $amount }; angka di bawah ini untuk bagian itu.

### Gambar

picture-lifecycle = Perjalanan prospek dari { $from } sampai { $to }
picture-handoff = Penyerahan kepada { $receiver }
picture-track = jalur pembinaan
picture-returned = dikembalikan
picture-in-force = mulai { $date }
picture-way-out = jalan keluar dari { $stage }
picture-silence = bila tidak ada jawaban tepat waktu
picture-cadence = Kapan upaya kontak menurut irama “{ $cadence }”
picture-days = hari kalender
picture-for = Termasuk dalam: { $duties }.
picture-start = Hari 0 adalah saat { $moment }.

### Tata kelola dan pengesahan

review-attends = Tinjauan dihadiri oleh { $attends }.
review-called-by = { $callers } dapat memintanya.
review-chaired = Tinjauan dipimpin oleh { $chair }.
review-lasts = Tinjauan berlangsung { $duration }.
notice-amendment = Perubahan perjanjian ini diberitahukan paling lambat { $notice } sebelum berlaku.
no-notice-amendment = Perubahan perjanjian ini tidak memerlukan pemberitahuan sebelumnya.
notice-emergency = Dalam keadaan darurat cukup pemberitahuan { $notice } sebelumnya.
no-notice-emergency = Dalam keadaan darurat tidak diperlukan pemberitahuan sebelumnya.
amendment-by = { $actors } dapat mengusulkan perubahan.
termination-by = { $actors } dapat mengakhirinya.
notice-termination = Perjanjian ini dapat diakhiri sewaktu-waktu dengan pemberitahuan paling lambat { $notice } sebelumnya.
no-notice-termination = Perjanjian ini dapat diakhiri sewaktu-waktu tanpa pemberitahuan sebelumnya.
signoff-required = Perjanjian ini mengikat setelah ditandatangani oleh peran berikut, dan tidak sebelum { $date }: { $roles }.
signoff-order-any = Urutan penandatanganan tidak ditentukan.
signoff-order-sequential = Penandatanganan dilakukan menurut urutan ini.
signoff-assurance = Tanda tangan yang diakui sekurang-kurangnya ialah { $assurance }.
signoff-lines = Baris di bawah “Tanda tangan” hanya untuk dokumentasi dan bukan tanda tangan yang demikian.
assurance-named = nama yang diketik
assurance-forge = persetujuan di layanan repositori
assurance-evidence = tanda tangan di atas kertas yang buktinya disimpan
assurance-key = tanda tangan dengan kunci pribadi
assurance-hardware = tanda tangan dengan kunci dalam perangkat keras
assurance-pades = tanda tangan dalam PDF dengan sertifikat elektronik berkualifikasi
signature-signs = Tanda tangan di bawah ini berlaku untuk versi { $version } dengan sidik digital { $digest }.

### Yang tidak ada, belum selesai, atau didispensasi

left-out = Bukan bagian dari perjanjian ini: { $reason }
to-be-agreed = belum disepakati
duty-open = Masih harus disepakati: { $value }.
to-be-agreed-note = Nilai berikut masih terbuka. Perjanjian tidak dapat ditandatangani sebelum semuanya ditetapkan.
not-in-force = Belum berlaku.
not-in-force-until = Belum berlaku sebelum { $date }.
nothing-listed = Tidak ada.
nothing-said = Tidak ada yang diperjanjikan di sini.

### Ketentuan baku: cara membaca setiap perjanjian

standard-rule-prevails = Dokumen ini disusun dari aturan, yang disimpan sebagai data dan ditandai oleh sidik digital pada halaman pertama. Apabila suatu kalimat berbeda dari aturannya, aturanlah yang berlaku.
standard-recorded-time = Hanya waktu yang tercatat yang dihitung. Hal yang tidak tercatat dianggap tidak terjadi.
standard-hour = Satu jam adalah 60 menit, siang dan malam, setiap hari sepanjang tahun.
standard-day = Satu hari berakhir pada waktu yang sama pada hari berikutnya, menurut zona waktu kalender. Apabila waktu itu terlewati karena pergeseran jam, hari berakhir pada saat pertama sesudahnya; apabila waktu itu terulang, pada yang pertama.
standard-month = Satu bulan berakhir pada tanggal yang sama pada bulan berikutnya, atau pada hari terakhir bulan itu apabila tanggal tersebut tidak ada.
standard-business-hour = Satu jam kerja adalah 60 menit waktu buka menurut kalender, dan satu menit kerja adalah satu di antaranya.
standard-business-day = Hari kerja adalah hari buka menurut kalender sesudah hari ketika penghitungan waktu dimulai; tenggat dalam hari kerja berakhir ketika kalender tutup pada hari kerja yang terakhir, dan tenggat pada hari kerja yang sama berakhir ketika kalender tutup pada hari itu.
standard-closed-start = Penghitungan waktu yang dimulai ketika kalender tutup berjalan sejak waktu buka berikutnya.
standard-in-time = Hal yang terjadi tepat pada akhir tenggat adalah tepat waktu. Hal yang dilakukan sebelum penghitungan waktu dimulai dihitung sebagai dilakukan seketika.
standard-late = Kasus yang masih terbuka setelah tenggatnya adalah terlambat. Apabila tidak ada kasus, kewajiban tidak diukur: tidak dipenuhi dan tidak pula dilanggar.
standard-version = Prospek tunduk pada versi yang berlaku ketika penghitungan waktunya dimulai.
standard-language = Apabila teks dalam berbagai bahasa berbeda, teks bahasa { $language } yang berlaku. Semua teks lainnya adalah terjemahan.
standard-missing = Nilai yang tidak diketahui tidak memenuhi syarat apa pun selain “tidak diketahui”.
standard-repeat = Permintaan berulang selama prospek masih terbuka tidak memulai penghitungan waktu kedua. Apabila dua catatan digabungkan, penghitungan yang paling awal tetap berjalan.
standard-reassignment = Pengalihan prospek kepada orang lain tidak mengulang penghitungan waktu. Kalender yang dipakai adalah kalender tim yang pertama menerima prospek.
standard-escalation = Waktu eskalasi dihitung sejak pelanggaran, dalam jam biasa.
standard-exclusion = Pengecualian prospek dinilai pada saat penyerahan dan sesudahnya tetap. Prospek yang dikecualikan tidak termasuk dalam kewajiban dan KPI mana pun.
standard-account = Fakta tentang akun dihitung sebagaimana adanya pada saat keputusan diambil; perbaikan sesudahnya tidak mengubah apa pun.
standard-human = Apabila seseorang telah memberikan alasan, alasan itu didahulukan daripada aturan yang akan memberikan alasan lain.
standard-contact = Penerimaan dan kontak pertama adalah dua kewajiban. Upaya kontak pertama, atau terhubungnya prospek, dihitung sebagai penerimaan.
standard-rounding = Bagian dan tingkat konversi dihitung secara tepat. Jumlah yang dibutuhkan dibulatkan ke atas, satu kali dan pada akhirnya.
standard-aim = Harapan adalah target yang diukur tetapi bukan kewajiban.

### Kata yang dipakai dalam beberapa kalimat

any-channel = saluran apa pun
begins-by-hand = apabila seseorang memutuskannya
begins-with-stage = bersama tahapnya
begins-with-lead = saat prospek dibuat
begins-with-outcome = bersama suatu hasil, atau apabila seseorang memutuskannya
effect-set = menjadi { $points }
handoff-sides = { $provider } menyerahkan prospek dan { $receiver } menerimanya.
in-segment = Di segmen { $segment }: { $sentence }
join-and = { $first }; dan { $last }
join-or = { $first }; atau { $last }
join-unless = { $first }, kecuali { $last }
quantity-attempts = jumlah upaya kontak
quantity-time-to-first-attempt = waktu sampai upaya kontak pertama
quantity-time-to-accept = waktu sampai penerimaan
quantity-time-between-attempts = waktu antara dua upaya kontak
quantity-revenue = pendapatan
quantity-fit = poin kecocokan
quantity-interest = poin minat
quantity-total = jumlah poin
none-cell = –
the-moment = saat ketika { $moment }
unit-is = dalam satuan { $unit }
values-ordered = salah satu dari { $values }, yang terbaik di depan
fact-fit = poin kecocokan
fact-fit-grade = peringkat kecocokan
fact-interest = poin minat
fact-interest-grade = peringkat minat
fact-total = jumlah poin
fact-total-grade = peringkat jumlah poin
fact-priority = prioritas
fact-segment = segmen
fact-stage = tahap
fact-status = status
fact-attempts = jumlah upaya kontak
fact-outcome = hasil
fact-owner = penanggung jawab prospek
fact-connected = apakah prospek telah terhubung
fact-note = catatan
fact-last-events = peristiwa terakhir
place-visitor = pengunjung
place-lead = prospek
place-mql = MQL
place-sal = SAL
place-sql = SQL
place-sqo = SQO
place-opportunity = peluang
place-customer = pelanggan
place-lost = gagal
place-disqualified = didiskualifikasi
see-annex = Isi yang sama dalam bentuk tabel ada di { $annex }.
annex-named = Lampiran { $letter }: { $title }
prose-clause = (pasal{ "\u00A0" }{ $number })
prose-annex = (lampiran{ "\u00A0" }{ $number })
prose-part = (lihat{ "\u00A0" }“{ $title }”)
criterion-where = { $condition }: { $points } poin
criterion-when = Hal ini hanya dihitung dengan syarat { $condition }.
qualifies-where = Prospek memenuhi syarat sebagai { $stage } apabila { $condition }.
qualifies-title = Syarat prospek menjadi { $stage }
agreement-calendar = Kecuali ditentukan lain oleh suatu pasal, tim, atau segmen, waktu dihitung menurut kalender { $calendar }.
glossary-kind-term = istilah
glossary-kind-stage = tahap
glossary-kind-end = akhir
glossary-kind-status = status
glossary-kind-attribute = atribut
glossary-kind-derived = atribut turunan
glossary-kind-event = peristiwa
glossary-kind-kpi = KPI
glossary-kind-outcome = hasil
points-bare = { $points } poin
grades-of = Peringkat: { $score }
owed-by = Terutang oleh { $who }.
one-another = satu sama lain

### Ringkas: halaman dua dan kartu

short-before = sebelum { $moment }
short-ahead = paling lambat { $duration } sebelum { $moment }
short-level = { $deadline } ({ $share })
short-attempts = melakukan paling sedikit { $count } upaya kontak, irama kontak “{ $cadence }”
short-where = dengan syarat { $condition }
short-some = pada kasus yang disebut pasalnya
short-from = sejak { $date }
short-not-in-force = belum berlaku
short-early = pada { $share } waktu: pemberitahuan kepada { $who }
short-late = setelah { $within }: pemberitahuan kepada { $who }
short-late-at-once = seketika: pemberitahuan kepada { $who }
short-owed = { $who } wajib { $act } { $due }

one-page = Perjanjian dalam satu halaman
one-page-note = Untuk dibaca dan disimpan. Yang mengikat adalah pasal-pasalnya; nomornya tercantum di sebelah kanan.
one-page-start = Kecuali disebut lain, waktu { $party } dihitung sejak { $moment }.
one-page-percent = Persentase ialah bagian kasus dalam satu bulan yang wajib dipenuhi.
one-page-owes = Kewajiban { $party }
one-page-joint = Kewajiban pihak lain dan kewajiban bersama
one-page-follows = Akibat apabila kewajiban tidak dipenuhi
one-page-nothing = Tidak ada yang dijanjikan di sisi ini.
one-page-no-follows = Perjanjian ini tidak menyebut akibat apa pun.
one-page-lead = { $due }:
one-page-after = { $act } setelah { $moment }
one-page-who = { $who }, { $due }
one-page-cases = { $act } ({ $cases })
one-page-share = { $act }{ "\u00A0" }–{ "\u2060\u00A0" }{ $share }
one-page-complete = memiliki catatan { $facts }
one-page-fact = { $fact } ({ $share })
one-page-nurture = mengirimkan setiap pesan { $count ->
   *[other] jalur
} { $tracks } pada hari jatuh temponya
one-page-late = { $duties } terlambat
one-page-any = untuk setiap kewajiban
one-page-any-other = untuk kewajiban yang tidak menyebut langkahnya sendiri
one-page-silence = prospek tidak diterima maupun ditolak pada waktunya
one-page-silence-accepted = prospek dihitung sebagai diterima
one-page-silence-returned = prospek dikembalikan
one-page-more = dan { $count } kewajiban lagi dalam lampiran A
one-page-more-follows = dan { $count } akibat lagi dalam lampiran A

### Yang belum disepakati

open-part = { $thing } – { $part }
open-item = no. { $number }

field-about = kepala perjanjian
field-acceptance = penerimaan
field-accountable = pemegang akuntabilitas
field-activity = yang dihitung sebagai aktivitas
field-add = poin tambahan
field-after = yang memulainya
field-after-inactive = waktu tanpa aktivitas
field-again = masuk kembali
field-agenda = agenda
field-ahead = waktu di muka
field-aim = harapan
field-alarm = tanda bahaya
field-all = semua dari
field-allows = yang boleh menyusul
field-always = selalu
field-amendment = perubahan
field-among = dihitung di antara
field-any = salah satu dari
field-apart = jarak antarupaya
field-april = April
field-asks = kewajiban yang dipicunya
field-assurance = tingkat jaminan
field-at = pada saat apa
field-at-least = sekurang-kurangnya
field-at-most = paling banyak
field-attempt = upaya kontak
field-attempts = jumlah upaya
field-attempts-per-day = upaya per hari
field-attends = yang hadir
field-attributes = atribut
field-august = Agustus
field-automatic = upaya otomatis
field-average-deal = nilai transaksi rata-rata
field-bands = rentang
field-baseline = angka dasar
field-basis = dasar hitungan
field-because = alasan
field-becomes = kondisi yang memulainya
field-before = sebelum apa
field-between = jam
field-binding = mengikat atau tidak
field-by = oleh siapa
field-cadence = irama kontak
field-cadences = irama kontak
field-calendar = kalender
field-calendars = kalender
field-called-by = yang boleh memintanya
field-cap = batas atas
field-capacity = kapasitas
field-chair = pemimpin rapat
field-change = perubahan
field-changes = perubahan
field-check = pemeriksaan
field-clauses = pasal baku
field-code = kode
field-complete = kelengkapan
field-consequences = konsekuensi
field-consulted = yang dimintai pendapat
field-contact = kontak
field-contains = kata yang dikandung
field-cooldown = masa tunggu
field-count = yang dihitung
field-counting = cara menghitung
field-counts-as = dihitung sebagai
field-counts-as-volume = dihitung sebagai volume
field-criteria = kriteria
field-currency = mata uang
field-date = tanggal
field-day = hari
field-days = hari
field-decay = penyusutan
field-december = Desember
field-decide-within = waktu untuk memutuskan
field-definitions = definisi
field-deliver = yang diserahkan
field-derived = atribut turunan
field-disposition = penetapan hasil
field-disputes = keberatan
field-duties = kewajiban lain
field-duty = kewajiban
field-each = untuk setiap
field-effective = hari pertama
field-emergency = dalam keadaan darurat
field-end = akhir
field-ends = akhir
field-ends-with = karakter akhir
field-enter = jalan masuk
field-escalation = eskalasi
field-event = peristiwa
field-events = peristiwa
field-every = seberapa sering
field-evidence = bukti
field-exclude-from = ukuran yang dikecualikan
field-excluded = prospek yang dikecualikan
field-exit = jalan keluar
field-february = Februari
field-first = pertama
field-first-time = pertama kali
field-fiscal-year = tahun buku
field-fit = kecocokan
field-floor = batas bawah
field-floor-at = waktu batas bawah
field-for = berapa lama
field-fourth = keempat
field-friday = Jumat
field-from = dari
field-funnel = corong
field-goal = sasaran
field-goals = sasaran
field-governance = tata kelola
field-grades = peringkat
field-handoff = penyerahan
field-has = atribut sendiri
field-holder = pemegang
field-holidays = hari libur
field-hour = jam
field-hours = jam buka
field-id = id
field-ignore-case = huruf besar dan kecil
field-in = dalam
field-in-a-row = kali berturut-turut
field-in-force = keberlakuan
field-informed = yang diberi tahu
field-initiatives = prakarsa
field-interest = minat
field-is = nilai
field-january = Januari
field-july = Juli
field-june = Juni
field-kept = kewajiban yang diukur
field-kind = jenis
field-kpi = KPI
field-kpis = KPI
field-label = nama
field-language = bahasa yang mengikat
field-last = terakhir
field-lasts = lamanya
field-late = eskalasi
field-lead = ketua tim
field-lead-management = pengelolaan prospek
field-leads = prospek
field-left-out = yang tidak disertakan
field-list = daftar
field-lists = daftar
field-lose = poin yang hilang
field-march = Maret
field-matured = waktu pematangan
field-may = penggunaannya
field-mean = rata-rata
field-means = arti
field-median = median
field-method = cara
field-metric = metrik
field-min-cases = jumlah kasus minimum
field-monday = Senin
field-months = bulan
field-mql = syarat MQL
field-must = yang harus terpenuhi
field-name = nama
field-needs = kebutuhan
field-not = bukan
field-note = catatan
field-notice = masa pemberitahuan
field-notify = pemberitahuan
field-november = November
field-nurturing = pembinaan
field-october = Oktober
field-of = dari
field-offer = tawaran
field-one-of = nilai yang mungkin
field-order = urutan
field-ordered = berurutan atau tidak
field-organization = organisasi
field-otherwise = selainnya
field-outcome = hasil
field-outcomes = hasil
field-over = waktu keseluruhan
field-owes = yang wajib
field-own-clauses = pasal sendiri
field-owner = penanggung jawab
field-p = persentil
field-parties = para pihak
field-party = pihak
field-pause = jeda
field-people = jumlah orang
field-per = per
field-percentile = persentil
field-period = periode
field-points = poin
field-portion = porsi
field-priority = prioritas
field-prose = uraian
field-q1 = kuartal pertama
field-q2 = kuartal kedua
field-q3 = kuartal ketiga
field-q4 = kuartal keempat
field-qualification = kualifikasi
field-queue = antrean
field-queues = antrean
field-raise-within = waktu untuk mengajukan
field-ramp = masa penyesuaian
field-rate = tingkat konversi
field-rates = tingkat konversi
field-ratio = rasio
field-reassign = pengalihan
field-record = yang dicatat
field-references = rujukan
field-renewal = perpanjangan
field-require = tanda tangan yang diperlukan
field-response = tanggapan
field-responsibilities = tanggung jawab
field-responsible = pelaksana
field-returns = pengembalian
field-reviews = tinjauan
field-roles = peran
field-routing = penyaluran
field-rules = aturan
field-saturday = Sabtu
field-scope = ruang lingkup
field-seasonality = pola musiman
field-second = kedua
field-segment = segmen
field-segments = segmen
field-september = September
field-set = poin yang ditetapkan
field-share = bagian
field-shares = yang dibagikan
field-short-by = kekurangan
field-signals = sinyal
field-signoff = pengesahan
field-silence = bila diam
field-since = sejak
field-sla = format
field-source = sumber
field-sourced = andil tiap pihak
field-split = pembagian per segmen
field-sql = syarat SQL
field-stage = tahap
field-stages = tahap
field-starts-with = karakter awal
field-statement = pernyataan
field-status = status
field-statuses = status
field-steps = langkah
field-stop-after = yang menghentikannya
field-sum = jumlah
field-summary = ringkasan
field-sunday = Minggu
field-target = target
field-team = tim
field-teams = tim
field-termination = pengakhiran
field-terms = istilah
field-text = teks
field-then = konsekuensi
field-third = ketiga
field-thursday = Kamis
field-times = jumlah kali
field-timezone = zona waktu
field-title = judul
field-to = kepada siapa
field-tolerance = toleransi
field-total = total
field-tracks = jalur pembinaan
field-tuesday = Selasa
field-type = jenis
field-unit = satuan
field-unless = pengecualian
field-unset = nilai bila kosong
field-until = sampai
field-upheld = arti penolakan yang dipertahankan
field-url = alamat
field-value = nilai
field-version = versi
field-via = saluran
field-volume = volume
field-waivers = dispensasi
field-way-out = jalan keluar
field-wednesday = Rabu
field-weight = bobot
field-weights = bobot
field-when = kondisi
field-where = kondisi peristiwa
field-window = waktu pengiriman
field-within = tenggat

done-moment = selesai ketika { $moment }
done-attempts = selesai setelah { $count } upaya kontak, atau ketika prospek terhubung
done-volume = selesai ketika { $count } prospek diserahkan dan terhitung
done-delivery = selesai ketika penyerahan tercatat
done-review = selesai ketika tinjauan tercatat
done-notice = selesai ketika pemberitahuan tercatat
done-calendar = kalender { $calendar }
done-calendar-of-team = kalender tim penerima prospek

card-note = Bantuan sehari-hari. Yang mengikat adalah perjanjiannya, bukan kartu ini.
card-heading-when = Kapan
card-heading-you = Anda
card-heading-deadline = Tenggat
card-heading-missed = Bila tidak dipenuhi
card-heading-clause = Pasal
card-arrives = Prospek datang
card-work = Selama ditangani
card-rhythm = Secara berkala
card-always = Setiap saat
card-missed = Setelah kelalaian
card-share = { $share } dari kasus
card-for-which = prospek yang dimaksud: lihat pasal { $clause }
card-hears = Ditujukan kepada { $who }
card-beside = yang membantu
card-cadence = Irama kontak sekilas
card-choose = Pilihan { $use }
card-ladder = Eskalasi (pasal { $clause }): { $steps }
card-track = prospek masuk ke jalur itu
card-code = { $code } { $name }

### Memulai spesifikasi: yang diberitahukan tentang daftar dari CRM

init-column-unused = kolom { $column } tidak dipakai
init-row-empty = baris ini tidak memuat label maupun nilai
init-kind-unknown = { $label } tidak diambil: { $kind } bukan tahap, status, atau alasan
init-out-of-use = { $label } tidak diambil: sudah tidak dipakai lagi
init-twice = { $label } tidak diambil: sudah ada di baris { $line }
init-comes-back = { $label } tidak diambil: prospek yang kembali memperoleh hasil
init-after-won = { $label } tidak diambil: letaknya sesudah { $won }, tempat penjualan dimenangkan
init-no-stage = { $stage } bukan tahap; statusnya diletakkan di { $instead }
init-stage-missing = tidak ada tahap CRM yang dikenal sebagai { $name }; tahap dari contoh tetap ada
init-reason-missing = tidak ada alasan CRM yang dikenal sebagai { $name }; alasan dari contoh tetap ada, karena diperlukan suatu aturan
init-class-unknown = golongan { $group } dari { $label } tidak dikenal; periksa isi { $key } pada hasilnya
init-use-unsaid = tidak disebutkan untuk apa { $label }; dianggap sebagai alasan untuk mengembalikan prospek
init-stage-of-reason = tahap { $stage } dari suatu alasan tidak dipakai
init-code-twice = kode { $code } muncul dua kali; { $name } mendapat kode baru
