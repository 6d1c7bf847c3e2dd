//! Every time zone since 1970. `cargo xtask zones` makes this file from chrono-tz: change nothing by hand.
//!
//! Times and offsets are half minutes, days are days since 1970-01-01, all in UTC.

use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use super::rule::{Change, Era, Rule};

/// The version of the IANA time zone database.
pub(super) const VERSION: &str = "2025b";

/// The place of `UTC` among the zones.
pub(super) const UTC: u16 = 592;

/// The zones by name, and where their eras are.
pub(super) static ZONES: [(&str, u16); 597] = [
    ("Africa/Abidjan", 0),
    ("Africa/Accra", 0),
    ("Africa/Addis_Ababa", 1),
    ("Africa/Algiers", 2),
    ("Africa/Asmara", 1),
    ("Africa/Asmera", 1),
    ("Africa/Bamako", 0),
    ("Africa/Bangui", 3),
    ("Africa/Banjul", 0),
    ("Africa/Bissau", 4),
    ("Africa/Blantyre", 5),
    ("Africa/Brazzaville", 3),
    ("Africa/Bujumbura", 5),
    ("Africa/Cairo", 6),
    ("Africa/Casablanca", 7),
    ("Africa/Ceuta", 8),
    ("Africa/Conakry", 0),
    ("Africa/Dakar", 0),
    ("Africa/Dar_es_Salaam", 1),
    ("Africa/Djibouti", 1),
    ("Africa/Douala", 3),
    ("Africa/El_Aaiun", 9),
    ("Africa/Freetown", 0),
    ("Africa/Gaborone", 5),
    ("Africa/Harare", 5),
    ("Africa/Johannesburg", 5),
    ("Africa/Juba", 10),
    ("Africa/Kampala", 1),
    ("Africa/Khartoum", 11),
    ("Africa/Kigali", 5),
    ("Africa/Kinshasa", 3),
    ("Africa/Lagos", 3),
    ("Africa/Libreville", 3),
    ("Africa/Lome", 0),
    ("Africa/Luanda", 3),
    ("Africa/Lubumbashi", 5),
    ("Africa/Lusaka", 5),
    ("Africa/Malabo", 3),
    ("Africa/Maputo", 5),
    ("Africa/Maseru", 5),
    ("Africa/Mbabane", 5),
    ("Africa/Mogadishu", 1),
    ("Africa/Monrovia", 12),
    ("Africa/Nairobi", 1),
    ("Africa/Ndjamena", 13),
    ("Africa/Niamey", 3),
    ("Africa/Nouakchott", 0),
    ("Africa/Ouagadougou", 0),
    ("Africa/Porto-Novo", 3),
    ("Africa/Sao_Tome", 14),
    ("Africa/Timbuktu", 0),
    ("Africa/Tripoli", 15),
    ("Africa/Tunis", 16),
    ("Africa/Windhoek", 17),
    ("America/Adak", 18),
    ("America/Anchorage", 19),
    ("America/Anguilla", 20),
    ("America/Antigua", 20),
    ("America/Araguaina", 21),
    ("America/Argentina/Buenos_Aires", 22),
    ("America/Argentina/Catamarca", 23),
    ("America/Argentina/ComodRivadavia", 23),
    ("America/Argentina/Cordoba", 24),
    ("America/Argentina/Jujuy", 25),
    ("America/Argentina/La_Rioja", 26),
    ("America/Argentina/Mendoza", 27),
    ("America/Argentina/Rio_Gallegos", 28),
    ("America/Argentina/Salta", 29),
    ("America/Argentina/San_Juan", 30),
    ("America/Argentina/San_Luis", 31),
    ("America/Argentina/Tucuman", 32),
    ("America/Argentina/Ushuaia", 33),
    ("America/Aruba", 20),
    ("America/Asuncion", 34),
    ("America/Atikokan", 35),
    ("America/Atka", 18),
    ("America/Bahia", 36),
    ("America/Bahia_Banderas", 37),
    ("America/Barbados", 38),
    ("America/Belem", 39),
    ("America/Belize", 40),
    ("America/Blanc-Sablon", 20),
    ("America/Boa_Vista", 41),
    ("America/Bogota", 42),
    ("America/Boise", 43),
    ("America/Buenos_Aires", 22),
    ("America/Cambridge_Bay", 44),
    ("America/Campo_Grande", 45),
    ("America/Cancun", 46),
    ("America/Caracas", 47),
    ("America/Catamarca", 23),
    ("America/Cayenne", 48),
    ("America/Cayman", 35),
    ("America/Chicago", 49),
    ("America/Chihuahua", 50),
    ("America/Ciudad_Juarez", 51),
    ("America/Coral_Harbour", 35),
    ("America/Cordoba", 24),
    ("America/Costa_Rica", 52),
    ("America/Coyhaique", 53),
    ("America/Creston", 54),
    ("America/Cuiaba", 55),
    ("America/Curacao", 20),
    ("America/Danmarkshavn", 56),
    ("America/Dawson", 57),
    ("America/Dawson_Creek", 58),
    ("America/Denver", 59),
    ("America/Detroit", 60),
    ("America/Dominica", 20),
    ("America/Edmonton", 61),
    ("America/Eirunepe", 62),
    ("America/El_Salvador", 63),
    ("America/Ensenada", 64),
    ("America/Fort_Nelson", 65),
    ("America/Fort_Wayne", 66),
    ("America/Fortaleza", 67),
    ("America/Glace_Bay", 68),
    ("America/Godthab", 69),
    ("America/Goose_Bay", 70),
    ("America/Grand_Turk", 71),
    ("America/Grenada", 20),
    ("America/Guadeloupe", 20),
    ("America/Guatemala", 72),
    ("America/Guayaquil", 73),
    ("America/Guyana", 74),
    ("America/Halifax", 75),
    ("America/Havana", 76),
    ("America/Hermosillo", 77),
    ("America/Indiana/Indianapolis", 66),
    ("America/Indiana/Knox", 78),
    ("America/Indiana/Marengo", 79),
    ("America/Indiana/Petersburg", 80),
    ("America/Indiana/Tell_City", 81),
    ("America/Indiana/Vevay", 82),
    ("America/Indiana/Vincennes", 83),
    ("America/Indiana/Winamac", 84),
    ("America/Indianapolis", 66),
    ("America/Inuvik", 85),
    ("America/Iqaluit", 86),
    ("America/Jamaica", 87),
    ("America/Jujuy", 25),
    ("America/Juneau", 88),
    ("America/Kentucky/Louisville", 89),
    ("America/Kentucky/Monticello", 90),
    ("America/Knox_IN", 78),
    ("America/Kralendijk", 20),
    ("America/La_Paz", 20),
    ("America/Lima", 91),
    ("America/Los_Angeles", 92),
    ("America/Louisville", 89),
    ("America/Lower_Princes", 20),
    ("America/Maceio", 93),
    ("America/Managua", 94),
    ("America/Manaus", 95),
    ("America/Marigot", 20),
    ("America/Martinique", 96),
    ("America/Matamoros", 97),
    ("America/Mazatlan", 98),
    ("America/Mendoza", 27),
    ("America/Menominee", 99),
    ("America/Merida", 100),
    ("America/Metlakatla", 101),
    ("America/Mexico_City", 102),
    ("America/Miquelon", 103),
    ("America/Moncton", 104),
    ("America/Monterrey", 105),
    ("America/Montevideo", 106),
    ("America/Montreal", 107),
    ("America/Montserrat", 20),
    ("America/Nassau", 107),
    ("America/New_York", 108),
    ("America/Nipigon", 107),
    ("America/Nome", 109),
    ("America/Noronha", 110),
    ("America/North_Dakota/Beulah", 111),
    ("America/North_Dakota/Center", 112),
    ("America/North_Dakota/New_Salem", 113),
    ("America/Nuuk", 69),
    ("America/Ojinaga", 114),
    ("America/Panama", 35),
    ("America/Pangnirtung", 86),
    ("America/Paramaribo", 115),
    ("America/Phoenix", 54),
    ("America/Port-au-Prince", 116),
    ("America/Port_of_Spain", 20),
    ("America/Porto_Acre", 117),
    ("America/Porto_Velho", 118),
    ("America/Puerto_Rico", 20),
    ("America/Punta_Arenas", 119),
    ("America/Rainy_River", 120),
    ("America/Rankin_Inlet", 121),
    ("America/Recife", 122),
    ("America/Regina", 123),
    ("America/Resolute", 124),
    ("America/Rio_Branco", 117),
    ("America/Rosario", 24),
    ("America/Santa_Isabel", 64),
    ("America/Santarem", 125),
    ("America/Santiago", 126),
    ("America/Santo_Domingo", 127),
    ("America/Sao_Paulo", 128),
    ("America/Scoresbysund", 129),
    ("America/Shiprock", 59),
    ("America/Sitka", 130),
    ("America/St_Barthelemy", 20),
    ("America/St_Johns", 131),
    ("America/St_Kitts", 20),
    ("America/St_Lucia", 20),
    ("America/St_Thomas", 20),
    ("America/St_Vincent", 20),
    ("America/Swift_Current", 132),
    ("America/Tegucigalpa", 133),
    ("America/Thule", 134),
    ("America/Thunder_Bay", 107),
    ("America/Tijuana", 64),
    ("America/Toronto", 107),
    ("America/Tortola", 20),
    ("America/Vancouver", 135),
    ("America/Virgin", 20),
    ("America/Whitehorse", 136),
    ("America/Winnipeg", 120),
    ("America/Yakutat", 137),
    ("America/Yellowknife", 61),
    ("Antarctica/Casey", 138),
    ("Antarctica/Davis", 139),
    ("Antarctica/DumontDUrville", 140),
    ("Antarctica/Macquarie", 141),
    ("Antarctica/Mawson", 142),
    ("Antarctica/McMurdo", 143),
    ("Antarctica/Palmer", 144),
    ("Antarctica/Rothera", 145),
    ("Antarctica/South_Pole", 143),
    ("Antarctica/Syowa", 1),
    ("Antarctica/Troll", 146),
    ("Antarctica/Vostok", 147),
    ("Arctic/Longyearbyen", 148),
    ("Asia/Aden", 1),
    ("Asia/Almaty", 149),
    ("Asia/Amman", 150),
    ("Asia/Anadyr", 151),
    ("Asia/Aqtau", 152),
    ("Asia/Aqtobe", 153),
    ("Asia/Ashgabat", 154),
    ("Asia/Ashkhabad", 154),
    ("Asia/Atyrau", 155),
    ("Asia/Baghdad", 156),
    ("Asia/Bahrain", 157),
    ("Asia/Baku", 158),
    ("Asia/Bangkok", 159),
    ("Asia/Barnaul", 160),
    ("Asia/Beirut", 161),
    ("Asia/Bishkek", 162),
    ("Asia/Brunei", 163),
    ("Asia/Calcutta", 164),
    ("Asia/Chita", 165),
    ("Asia/Choibalsan", 166),
    ("Asia/Chongqing", 167),
    ("Asia/Chungking", 167),
    ("Asia/Colombo", 168),
    ("Asia/Dacca", 169),
    ("Asia/Damascus", 170),
    ("Asia/Dhaka", 169),
    ("Asia/Dili", 171),
    ("Asia/Dubai", 172),
    ("Asia/Dushanbe", 173),
    ("Asia/Famagusta", 174),
    ("Asia/Gaza", 175),
    ("Asia/Harbin", 167),
    ("Asia/Hebron", 176),
    ("Asia/Ho_Chi_Minh", 177),
    ("Asia/Hong_Kong", 178),
    ("Asia/Hovd", 179),
    ("Asia/Irkutsk", 180),
    ("Asia/Istanbul", 181),
    ("Asia/Jakarta", 159),
    ("Asia/Jayapura", 182),
    ("Asia/Jerusalem", 183),
    ("Asia/Kabul", 184),
    ("Asia/Kamchatka", 185),
    ("Asia/Karachi", 186),
    ("Asia/Kashgar", 187),
    ("Asia/Kathmandu", 188),
    ("Asia/Katmandu", 188),
    ("Asia/Khandyga", 189),
    ("Asia/Kolkata", 164),
    ("Asia/Krasnoyarsk", 190),
    ("Asia/Kuala_Lumpur", 191),
    ("Asia/Kuching", 163),
    ("Asia/Kuwait", 1),
    ("Asia/Macao", 178),
    ("Asia/Macau", 178),
    ("Asia/Magadan", 192),
    ("Asia/Makassar", 163),
    ("Asia/Manila", 193),
    ("Asia/Muscat", 172),
    ("Asia/Nicosia", 194),
    ("Asia/Novokuznetsk", 195),
    ("Asia/Novosibirsk", 196),
    ("Asia/Omsk", 197),
    ("Asia/Oral", 198),
    ("Asia/Phnom_Penh", 159),
    ("Asia/Pontianak", 199),
    ("Asia/Pyongyang", 200),
    ("Asia/Qatar", 157),
    ("Asia/Qostanay", 201),
    ("Asia/Qyzylorda", 202),
    ("Asia/Rangoon", 203),
    ("Asia/Riyadh", 1),
    ("Asia/Saigon", 177),
    ("Asia/Sakhalin", 204),
    ("Asia/Samarkand", 205),
    ("Asia/Seoul", 206),
    ("Asia/Shanghai", 167),
    ("Asia/Singapore", 191),
    ("Asia/Srednekolymsk", 207),
    ("Asia/Taipei", 208),
    ("Asia/Tashkent", 209),
    ("Asia/Tbilisi", 210),
    ("Asia/Tehran", 211),
    ("Asia/Tel_Aviv", 183),
    ("Asia/Thimbu", 212),
    ("Asia/Thimphu", 212),
    ("Asia/Tokyo", 182),
    ("Asia/Tomsk", 213),
    ("Asia/Ujung_Pandang", 163),
    ("Asia/Ulaanbaatar", 166),
    ("Asia/Ulan_Bator", 166),
    ("Asia/Urumqi", 187),
    ("Asia/Ust-Nera", 214),
    ("Asia/Vientiane", 159),
    ("Asia/Vladivostok", 215),
    ("Asia/Yakutsk", 216),
    ("Asia/Yangon", 203),
    ("Asia/Yekaterinburg", 217),
    ("Asia/Yerevan", 218),
    ("Atlantic/Azores", 219),
    ("Atlantic/Bermuda", 220),
    ("Atlantic/Canary", 221),
    ("Atlantic/Cape_Verde", 222),
    ("Atlantic/Faeroe", 223),
    ("Atlantic/Faroe", 223),
    ("Atlantic/Jan_Mayen", 148),
    ("Atlantic/Madeira", 224),
    ("Atlantic/Reykjavik", 0),
    ("Atlantic/South_Georgia", 225),
    ("Atlantic/St_Helena", 0),
    ("Atlantic/Stanley", 226),
    ("Australia/ACT", 227),
    ("Australia/Adelaide", 228),
    ("Australia/Brisbane", 229),
    ("Australia/Broken_Hill", 230),
    ("Australia/Canberra", 227),
    ("Australia/Currie", 231),
    ("Australia/Darwin", 232),
    ("Australia/Eucla", 233),
    ("Australia/Hobart", 231),
    ("Australia/LHI", 234),
    ("Australia/Lindeman", 235),
    ("Australia/Lord_Howe", 234),
    ("Australia/Melbourne", 236),
    ("Australia/NSW", 227),
    ("Australia/North", 232),
    ("Australia/Perth", 237),
    ("Australia/Queensland", 229),
    ("Australia/South", 228),
    ("Australia/Sydney", 227),
    ("Australia/Tasmania", 231),
    ("Australia/Victoria", 236),
    ("Australia/West", 237),
    ("Australia/Yancowinna", 230),
    ("Brazil/Acre", 117),
    ("Brazil/DeNoronha", 110),
    ("Brazil/East", 128),
    ("Brazil/West", 95),
    ("CET", 238),
    ("CST6CDT", 49),
    ("Canada/Atlantic", 75),
    ("Canada/Central", 120),
    ("Canada/Eastern", 107),
    ("Canada/Mountain", 61),
    ("Canada/Newfoundland", 131),
    ("Canada/Pacific", 135),
    ("Canada/Saskatchewan", 123),
    ("Canada/Yukon", 136),
    ("Chile/Continental", 126),
    ("Chile/EasterIsland", 239),
    ("Cuba", 76),
    ("EET", 240),
    ("EST", 35),
    ("EST5EDT", 108),
    ("Egypt", 6),
    ("Eire", 241),
    ("Etc/GMT", 0),
    ("Etc/GMT+0", 0),
    ("Etc/GMT+1", 242),
    ("Etc/GMT+10", 243),
    ("Etc/GMT+11", 244),
    ("Etc/GMT+12", 245),
    ("Etc/GMT+2", 225),
    ("Etc/GMT+3", 48),
    ("Etc/GMT+4", 20),
    ("Etc/GMT+5", 35),
    ("Etc/GMT+6", 123),
    ("Etc/GMT+7", 54),
    ("Etc/GMT+8", 246),
    ("Etc/GMT+9", 247),
    ("Etc/GMT-0", 0),
    ("Etc/GMT-1", 3),
    ("Etc/GMT-10", 140),
    ("Etc/GMT-11", 248),
    ("Etc/GMT-12", 249),
    ("Etc/GMT-13", 250),
    ("Etc/GMT-14", 251),
    ("Etc/GMT-2", 5),
    ("Etc/GMT-3", 1),
    ("Etc/GMT-4", 172),
    ("Etc/GMT-5", 252),
    ("Etc/GMT-6", 187),
    ("Etc/GMT-7", 159),
    ("Etc/GMT-8", 163),
    ("Etc/GMT-9", 182),
    ("Etc/GMT0", 0),
    ("Etc/Greenwich", 0),
    ("Etc/UCT", 0),
    ("Etc/UTC", 0),
    ("Etc/Universal", 0),
    ("Etc/Zulu", 0),
    ("Europe/Amsterdam", 238),
    ("Europe/Andorra", 253),
    ("Europe/Astrakhan", 254),
    ("Europe/Athens", 240),
    ("Europe/Belfast", 241),
    ("Europe/Belgrade", 255),
    ("Europe/Berlin", 148),
    ("Europe/Bratislava", 256),
    ("Europe/Brussels", 238),
    ("Europe/Bucharest", 257),
    ("Europe/Budapest", 258),
    ("Europe/Busingen", 259),
    ("Europe/Chisinau", 260),
    ("Europe/Copenhagen", 148),
    ("Europe/Dublin", 241),
    ("Europe/Gibraltar", 261),
    ("Europe/Guernsey", 241),
    ("Europe/Helsinki", 262),
    ("Europe/Isle_of_Man", 241),
    ("Europe/Istanbul", 181),
    ("Europe/Jersey", 241),
    ("Europe/Kaliningrad", 263),
    ("Europe/Kiev", 264),
    ("Europe/Kirov", 265),
    ("Europe/Kyiv", 264),
    ("Europe/Lisbon", 266),
    ("Europe/Ljubljana", 255),
    ("Europe/London", 241),
    ("Europe/Luxembourg", 238),
    ("Europe/Madrid", 267),
    ("Europe/Malta", 268),
    ("Europe/Mariehamn", 262),
    ("Europe/Minsk", 269),
    ("Europe/Monaco", 270),
    ("Europe/Moscow", 271),
    ("Europe/Nicosia", 194),
    ("Europe/Oslo", 148),
    ("Europe/Paris", 270),
    ("Europe/Podgorica", 255),
    ("Europe/Prague", 256),
    ("Europe/Riga", 272),
    ("Europe/Rome", 273),
    ("Europe/Samara", 274),
    ("Europe/San_Marino", 273),
    ("Europe/Sarajevo", 255),
    ("Europe/Saratov", 275),
    ("Europe/Simferopol", 276),
    ("Europe/Skopje", 255),
    ("Europe/Sofia", 277),
    ("Europe/Stockholm", 148),
    ("Europe/Tallinn", 278),
    ("Europe/Tirane", 279),
    ("Europe/Tiraspol", 260),
    ("Europe/Ulyanovsk", 280),
    ("Europe/Uzhgorod", 264),
    ("Europe/Vaduz", 259),
    ("Europe/Vatican", 273),
    ("Europe/Vienna", 281),
    ("Europe/Vilnius", 282),
    ("Europe/Volgograd", 283),
    ("Europe/Warsaw", 284),
    ("Europe/Zagreb", 255),
    ("Europe/Zaporozhye", 264),
    ("Europe/Zurich", 259),
    ("GB", 241),
    ("GB-Eire", 241),
    ("GMT", 0),
    ("GMT+0", 0),
    ("GMT-0", 0),
    ("GMT0", 0),
    ("Greenwich", 0),
    ("HST", 243),
    ("Hongkong", 178),
    ("Iceland", 0),
    ("Indian/Antananarivo", 1),
    ("Indian/Chagos", 285),
    ("Indian/Christmas", 159),
    ("Indian/Cocos", 203),
    ("Indian/Comoro", 1),
    ("Indian/Kerguelen", 252),
    ("Indian/Mahe", 172),
    ("Indian/Maldives", 252),
    ("Indian/Mauritius", 286),
    ("Indian/Mayotte", 1),
    ("Indian/Reunion", 172),
    ("Iran", 211),
    ("Israel", 183),
    ("Jamaica", 87),
    ("Japan", 182),
    ("Kwajalein", 287),
    ("Libya", 15),
    ("MET", 238),
    ("MST", 54),
    ("MST7MDT", 59),
    ("Mexico/BajaNorte", 64),
    ("Mexico/BajaSur", 98),
    ("Mexico/General", 102),
    ("NZ", 143),
    ("NZ-CHAT", 288),
    ("Navajo", 59),
    ("PRC", 167),
    ("PST8PDT", 92),
    ("Pacific/Apia", 289),
    ("Pacific/Auckland", 143),
    ("Pacific/Bougainville", 290),
    ("Pacific/Chatham", 288),
    ("Pacific/Chuuk", 140),
    ("Pacific/Easter", 239),
    ("Pacific/Efate", 291),
    ("Pacific/Enderbury", 292),
    ("Pacific/Fakaofo", 293),
    ("Pacific/Fiji", 294),
    ("Pacific/Funafuti", 249),
    ("Pacific/Galapagos", 295),
    ("Pacific/Gambier", 247),
    ("Pacific/Guadalcanal", 248),
    ("Pacific/Guam", 296),
    ("Pacific/Honolulu", 243),
    ("Pacific/Johnston", 243),
    ("Pacific/Kanton", 292),
    ("Pacific/Kiritimati", 297),
    ("Pacific/Kosrae", 298),
    ("Pacific/Kwajalein", 287),
    ("Pacific/Majuro", 249),
    ("Pacific/Marquesas", 299),
    ("Pacific/Midway", 244),
    ("Pacific/Nauru", 300),
    ("Pacific/Niue", 244),
    ("Pacific/Norfolk", 301),
    ("Pacific/Noumea", 302),
    ("Pacific/Pago_Pago", 244),
    ("Pacific/Palau", 182),
    ("Pacific/Pitcairn", 303),
    ("Pacific/Pohnpei", 248),
    ("Pacific/Ponape", 248),
    ("Pacific/Port_Moresby", 140),
    ("Pacific/Rarotonga", 304),
    ("Pacific/Saipan", 296),
    ("Pacific/Samoa", 244),
    ("Pacific/Tahiti", 243),
    ("Pacific/Tarawa", 249),
    ("Pacific/Tongatapu", 305),
    ("Pacific/Truk", 140),
    ("Pacific/Wake", 249),
    ("Pacific/Wallis", 249),
    ("Pacific/Yap", 140),
    ("Poland", 284),
    ("Portugal", 266),
    ("ROC", 208),
    ("ROK", 206),
    ("Singapore", 191),
    ("Turkey", 181),
    ("UCT", 0),
    ("US/Alaska", 19),
    ("US/Aleutian", 18),
    ("US/Arizona", 54),
    ("US/Central", 49),
    ("US/East-Indiana", 66),
    ("US/Eastern", 108),
    ("US/Hawaii", 243),
    ("US/Indiana-Starke", 78),
    ("US/Michigan", 60),
    ("US/Mountain", 59),
    ("US/Pacific", 92),
    ("US/Samoa", 244),
    ("UTC", 0),
    ("Universal", 0),
    ("W-SU", 271),
    ("WET", 266),
    ("Zulu", 0),
];

/// The eras of each zone, or of several that are equal.
pub(super) static ERAS: [&[Era]; 306] = [
    // Africa/Abidjan, Africa/Accra, Africa/Bamako, Africa/Banjul, Africa/Conakry, Africa/Dakar, Africa/Freetown, Africa/Lome, Africa/Nouakchott, Africa/Ouagadougou, Africa/Timbuktu, Atlantic/Reykjavik, Atlantic/St_Helena, Etc/GMT, Etc/GMT+0, Etc/GMT-0, Etc/GMT0, Etc/Greenwich, Etc/UCT, Etc/UTC, Etc/Universal, Etc/Zulu, GMT, GMT+0, GMT-0, GMT0, Greenwich, Iceland, UCT, UTC, Universal, Zulu
    &[
        Era { day: 0, time: 0, rule: 22 }, // 1970-01-01T00:00:00Z
    ],
    // Africa/Addis_Ababa, Africa/Asmara, Africa/Asmera, Africa/Dar_es_Salaam, Africa/Djibouti, Africa/Kampala, Africa/Mogadishu, Africa/Nairobi, Antarctica/Syowa, Asia/Aden, Asia/Kuwait, Asia/Riyadh, Etc/GMT-3, Indian/Antananarivo, Indian/Comoro, Indian/Mayotte
    &[
        Era { day: 0, time: 0, rule: 25 }, // 1970-01-01T00:00:00Z
    ],
    // Africa/Algiers
    &[
        Era { day: 0, time: 0, rule: 22 }, // 1970-01-01T00:00:00Z
        Era { day: 479, time: 2760, rule: 23 }, // 1971-04-25T23:00:00Z
        Era { day: 633, time: 2760, rule: 22 }, // 1971-09-26T23:00:00Z
        Era { day: 2682, time: 0, rule: 23 }, // 1977-05-06T00:00:00Z
        Era { day: 3004, time: 0, rule: 24 }, // 1978-03-24T00:00:00Z
        Era { day: 3186, time: 120, rule: 23 }, // 1978-09-22T01:00:00Z
        Era { day: 3584, time: 2760, rule: 22 }, // 1979-10-25T23:00:00Z
        Era { day: 3767, time: 0, rule: 23 }, // 1980-04-25T00:00:00Z
        Era { day: 3956, time: 120, rule: 22 }, // 1980-10-31T01:00:00Z
        Era { day: 4138, time: 0, rule: 23 }, // 1981-05-01T00:00:00Z
    ],
    // Africa/Bangui, Africa/Brazzaville, Africa/Douala, Africa/Kinshasa, Africa/Lagos, Africa/Libreville, Africa/Luanda, Africa/Malabo, Africa/Niamey, Africa/Porto-Novo, Etc/GMT-1
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
    ],
    // Africa/Bissau
    &[
        Era { day: 0, time: 0, rule: 20 }, // 1970-01-01T00:00:00Z
        Era { day: 1826, time: 120, rule: 22 }, // 1975-01-01T01:00:00Z
    ],
    // Africa/Blantyre, Africa/Bujumbura, Africa/Gaborone, Africa/Harare, Africa/Johannesburg, Africa/Kigali, Africa/Lubumbashi, Africa/Lusaka, Africa/Maputo, Africa/Maseru, Africa/Mbabane, Etc/GMT-2
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
    ],
    // Africa/Cairo, Egypt
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 119, time: 2760, rule: 341 }, // 1970-04-30T23:00:00Z
        Era { day: 4291, time: 0, rule: 359 }, // 1981-10-01T00:00:00Z
        Era { day: 4939, time: 2760, rule: 25 }, // 1983-07-11T23:00:00Z
        Era { day: 5021, time: 0, rule: 341 }, // 1983-10-01T00:00:00Z
        Era { day: 6848, time: 0, rule: 347 }, // 1988-10-01T00:00:00Z
        Era { day: 7424, time: 2760, rule: 341 }, // 1990-04-30T23:00:00Z
        Era { day: 9247, time: 2640, rule: 314 }, // 1995-04-27T22:00:00Z
        Era { day: 13412, time: 2520, rule: 24 }, // 2006-09-21T21:00:00Z
        Era { day: 13629, time: 2640, rule: 317 }, // 2007-04-26T22:00:00Z
        Era { day: 14119, time: 2520, rule: 24 }, // 2008-08-28T21:00:00Z
        Era { day: 14357, time: 2640, rule: 313 }, // 2009-04-23T22:00:00Z
        Era { day: 14831, time: 2520, rule: 24 }, // 2010-08-10T21:00:00Z
        Era { day: 14861, time: 2640, rule: 25 }, // 2010-09-09T22:00:00Z
        Era { day: 14882, time: 2520, rule: 24 }, // 2010-09-30T21:00:00Z
        Era { day: 16205, time: 2640, rule: 25 }, // 2014-05-15T22:00:00Z
        Era { day: 16247, time: 2520, rule: 24 }, // 2014-06-26T21:00:00Z
        Era { day: 16282, time: 2640, rule: 25 }, // 2014-07-31T22:00:00Z
        Era { day: 16338, time: 2520, rule: 24 }, // 2014-09-25T21:00:00Z
        Era { day: 19474, time: 2640, rule: 315 }, // 2023-04-27T22:00:00Z
    ],
    // Africa/Casablanca
    &[
        Era { day: 0, time: 0, rule: 22 }, // 1970-01-01T00:00:00Z
        Era { day: 1635, time: 0, rule: 23 }, // 1974-06-24T00:00:00Z
        Era { day: 1703, time: 2760, rule: 22 }, // 1974-08-31T23:00:00Z
        Era { day: 2312, time: 0, rule: 23 }, // 1976-05-01T00:00:00Z
        Era { day: 2403, time: 2760, rule: 22 }, // 1976-07-31T23:00:00Z
        Era { day: 2677, time: 0, rule: 23 }, // 1977-05-01T00:00:00Z
        Era { day: 2826, time: 2760, rule: 22 }, // 1977-09-27T23:00:00Z
        Era { day: 3073, time: 0, rule: 23 }, // 1978-06-01T00:00:00Z
        Era { day: 3136, time: 2760, rule: 22 }, // 1978-08-03T23:00:00Z
        Era { day: 5188, time: 0, rule: 23 }, // 1984-03-16T00:00:00Z
        Era { day: 5843, time: 2760, rule: 22 }, // 1985-12-31T23:00:00Z
        Era { day: 14031, time: 0, rule: 356 }, // 2008-06-01T00:00:00Z
        Era { day: 14476, time: 2760, rule: 22 }, // 2009-08-20T23:00:00Z
        Era { day: 14731, time: 0, rule: 23 }, // 2010-05-02T00:00:00Z
        Era { day: 14828, time: 2760, rule: 22 }, // 2010-08-07T23:00:00Z
        Era { day: 15067, time: 0, rule: 23 }, // 2011-04-03T00:00:00Z
        Era { day: 15185, time: 2760, rule: 22 }, // 2011-07-30T23:00:00Z
        Era { day: 15459, time: 240, rule: 23 }, // 2012-04-29T02:00:00Z
        Era { day: 15541, time: 240, rule: 22 }, // 2012-07-20T02:00:00Z
        Era { day: 15572, time: 240, rule: 23 }, // 2012-08-20T02:00:00Z
        Era { day: 15613, time: 240, rule: 22 }, // 2012-09-30T02:00:00Z
        Era { day: 15823, time: 240, rule: 23 }, // 2013-04-28T02:00:00Z
        Era { day: 15893, time: 240, rule: 22 }, // 2013-07-07T02:00:00Z
        Era { day: 15927, time: 240, rule: 23 }, // 2013-08-10T02:00:00Z
        Era { day: 16005, time: 240, rule: 22 }, // 2013-10-27T02:00:00Z
        Era { day: 16159, time: 240, rule: 23 }, // 2014-03-30T02:00:00Z
        Era { day: 16249, time: 240, rule: 22 }, // 2014-06-28T02:00:00Z
        Era { day: 16284, time: 240, rule: 23 }, // 2014-08-02T02:00:00Z
        Era { day: 16369, time: 240, rule: 22 }, // 2014-10-26T02:00:00Z
        Era { day: 16523, time: 240, rule: 23 }, // 2015-03-29T02:00:00Z
        Era { day: 16600, time: 240, rule: 22 }, // 2015-06-14T02:00:00Z
        Era { day: 16635, time: 240, rule: 23 }, // 2015-07-19T02:00:00Z
        Era { day: 16733, time: 240, rule: 22 }, // 2015-10-25T02:00:00Z
        Era { day: 16887, time: 240, rule: 23 }, // 2016-03-27T02:00:00Z
        Era { day: 16957, time: 240, rule: 22 }, // 2016-06-05T02:00:00Z
        Era { day: 16992, time: 240, rule: 23 }, // 2016-07-10T02:00:00Z
        Era { day: 17104, time: 240, rule: 22 }, // 2016-10-30T02:00:00Z
        Era { day: 17251, time: 240, rule: 23 }, // 2017-03-26T02:00:00Z
        Era { day: 17307, time: 240, rule: 22 }, // 2017-05-21T02:00:00Z
        Era { day: 17349, time: 240, rule: 23 }, // 2017-07-02T02:00:00Z
        Era { day: 17468, time: 240, rule: 22 }, // 2017-10-29T02:00:00Z
        Era { day: 17615, time: 240, rule: 23 }, // 2018-03-25T02:00:00Z
        Era { day: 17664, time: 240, rule: 22 }, // 2018-05-13T02:00:00Z
        Era { day: 17699, time: 240, rule: 23 }, // 2018-06-17T02:00:00Z
        Era { day: 18021, time: 240, rule: 22 }, // 2019-05-05T02:00:00Z
        Era { day: 18056, time: 240, rule: 23 }, // 2019-06-09T02:00:00Z
        Era { day: 18371, time: 240, rule: 22 }, // 2020-04-19T02:00:00Z
        Era { day: 18413, time: 240, rule: 23 }, // 2020-05-31T02:00:00Z
        Era { day: 18728, time: 240, rule: 22 }, // 2021-04-11T02:00:00Z
        Era { day: 18763, time: 240, rule: 23 }, // 2021-05-16T02:00:00Z
        Era { day: 19078, time: 240, rule: 22 }, // 2022-03-27T02:00:00Z
        Era { day: 19120, time: 240, rule: 23 }, // 2022-05-08T02:00:00Z
        Era { day: 19435, time: 240, rule: 22 }, // 2023-03-19T02:00:00Z
        Era { day: 19470, time: 240, rule: 23 }, // 2023-04-23T02:00:00Z
        Era { day: 19792, time: 240, rule: 22 }, // 2024-03-10T02:00:00Z
        Era { day: 19827, time: 240, rule: 23 }, // 2024-04-14T02:00:00Z
        Era { day: 20142, time: 240, rule: 22 }, // 2025-02-23T02:00:00Z
        Era { day: 20184, time: 240, rule: 23 }, // 2025-04-06T02:00:00Z
        Era { day: 20499, time: 240, rule: 22 }, // 2026-02-15T02:00:00Z
        Era { day: 20534, time: 240, rule: 23 }, // 2026-03-22T02:00:00Z
        Era { day: 20856, time: 240, rule: 22 }, // 2027-02-07T02:00:00Z
        Era { day: 20891, time: 240, rule: 23 }, // 2027-03-14T02:00:00Z
        Era { day: 21206, time: 240, rule: 22 }, // 2028-01-23T02:00:00Z
        Era { day: 21248, time: 240, rule: 23 }, // 2028-03-05T02:00:00Z
        Era { day: 21563, time: 240, rule: 22 }, // 2029-01-14T02:00:00Z
        Era { day: 21598, time: 240, rule: 23 }, // 2029-02-18T02:00:00Z
        Era { day: 21913, time: 240, rule: 22 }, // 2029-12-30T02:00:00Z
        Era { day: 21955, time: 240, rule: 23 }, // 2030-02-10T02:00:00Z
        Era { day: 22270, time: 240, rule: 22 }, // 2030-12-22T02:00:00Z
        Era { day: 22305, time: 240, rule: 23 }, // 2031-01-26T02:00:00Z
        Era { day: 22627, time: 240, rule: 22 }, // 2031-12-14T02:00:00Z
        Era { day: 22662, time: 240, rule: 23 }, // 2032-01-18T02:00:00Z
        Era { day: 22977, time: 240, rule: 22 }, // 2032-11-28T02:00:00Z
        Era { day: 23019, time: 240, rule: 23 }, // 2033-01-09T02:00:00Z
        Era { day: 23334, time: 240, rule: 22 }, // 2033-11-20T02:00:00Z
        Era { day: 23369, time: 240, rule: 23 }, // 2033-12-25T02:00:00Z
        Era { day: 23684, time: 240, rule: 22 }, // 2034-11-05T02:00:00Z
        Era { day: 23726, time: 240, rule: 23 }, // 2034-12-17T02:00:00Z
        Era { day: 24041, time: 240, rule: 22 }, // 2035-10-28T02:00:00Z
        Era { day: 24083, time: 240, rule: 23 }, // 2035-12-09T02:00:00Z
        Era { day: 24398, time: 240, rule: 22 }, // 2036-10-19T02:00:00Z
        Era { day: 24433, time: 240, rule: 23 }, // 2036-11-23T02:00:00Z
        Era { day: 24748, time: 240, rule: 22 }, // 2037-10-04T02:00:00Z
        Era { day: 24790, time: 240, rule: 23 }, // 2037-11-15T02:00:00Z
        Era { day: 25105, time: 240, rule: 22 }, // 2038-09-26T02:00:00Z
        Era { day: 25140, time: 240, rule: 23 }, // 2038-10-31T02:00:00Z
        Era { day: 25462, time: 240, rule: 22 }, // 2039-09-18T02:00:00Z
        Era { day: 25497, time: 240, rule: 23 }, // 2039-10-23T02:00:00Z
        Era { day: 25812, time: 240, rule: 22 }, // 2040-09-02T02:00:00Z
        Era { day: 25854, time: 240, rule: 23 }, // 2040-10-14T02:00:00Z
        Era { day: 26169, time: 240, rule: 22 }, // 2041-08-25T02:00:00Z
        Era { day: 26204, time: 240, rule: 23 }, // 2041-09-29T02:00:00Z
        Era { day: 26519, time: 240, rule: 22 }, // 2042-08-10T02:00:00Z
        Era { day: 26561, time: 240, rule: 23 }, // 2042-09-21T02:00:00Z
        Era { day: 26876, time: 240, rule: 22 }, // 2043-08-02T02:00:00Z
        Era { day: 26918, time: 240, rule: 23 }, // 2043-09-13T02:00:00Z
        Era { day: 27233, time: 240, rule: 22 }, // 2044-07-24T02:00:00Z
        Era { day: 27268, time: 240, rule: 23 }, // 2044-08-28T02:00:00Z
        Era { day: 27583, time: 240, rule: 22 }, // 2045-07-09T02:00:00Z
        Era { day: 27625, time: 240, rule: 23 }, // 2045-08-20T02:00:00Z
        Era { day: 27940, time: 240, rule: 22 }, // 2046-07-01T02:00:00Z
        Era { day: 27975, time: 240, rule: 23 }, // 2046-08-05T02:00:00Z
        Era { day: 28297, time: 240, rule: 22 }, // 2047-06-23T02:00:00Z
        Era { day: 28332, time: 240, rule: 23 }, // 2047-07-28T02:00:00Z
        Era { day: 28647, time: 240, rule: 22 }, // 2048-06-07T02:00:00Z
        Era { day: 28689, time: 240, rule: 23 }, // 2048-07-19T02:00:00Z
        Era { day: 29004, time: 240, rule: 22 }, // 2049-05-30T02:00:00Z
        Era { day: 29039, time: 240, rule: 23 }, // 2049-07-04T02:00:00Z
        Era { day: 29354, time: 240, rule: 22 }, // 2050-05-15T02:00:00Z
        Era { day: 29396, time: 240, rule: 23 }, // 2050-06-26T02:00:00Z
        Era { day: 29711, time: 240, rule: 22 }, // 2051-05-07T02:00:00Z
        Era { day: 29753, time: 240, rule: 23 }, // 2051-06-18T02:00:00Z
        Era { day: 30068, time: 240, rule: 22 }, // 2052-04-28T02:00:00Z
        Era { day: 30103, time: 240, rule: 23 }, // 2052-06-02T02:00:00Z
        Era { day: 30418, time: 240, rule: 22 }, // 2053-04-13T02:00:00Z
        Era { day: 30460, time: 240, rule: 23 }, // 2053-05-25T02:00:00Z
        Era { day: 30775, time: 240, rule: 22 }, // 2054-04-05T02:00:00Z
        Era { day: 30810, time: 240, rule: 23 }, // 2054-05-10T02:00:00Z
        Era { day: 31132, time: 240, rule: 22 }, // 2055-03-28T02:00:00Z
        Era { day: 31167, time: 240, rule: 23 }, // 2055-05-02T02:00:00Z
        Era { day: 31482, time: 240, rule: 22 }, // 2056-03-12T02:00:00Z
        Era { day: 31524, time: 240, rule: 23 }, // 2056-04-23T02:00:00Z
        Era { day: 31839, time: 240, rule: 22 }, // 2057-03-04T02:00:00Z
        Era { day: 31874, time: 240, rule: 23 }, // 2057-04-08T02:00:00Z
        Era { day: 32189, time: 240, rule: 22 }, // 2058-02-17T02:00:00Z
        Era { day: 32231, time: 240, rule: 23 }, // 2058-03-31T02:00:00Z
        Era { day: 32546, time: 240, rule: 22 }, // 2059-02-09T02:00:00Z
        Era { day: 32588, time: 240, rule: 23 }, // 2059-03-23T02:00:00Z
        Era { day: 32903, time: 240, rule: 22 }, // 2060-02-01T02:00:00Z
        Era { day: 32938, time: 240, rule: 23 }, // 2060-03-07T02:00:00Z
        Era { day: 33253, time: 240, rule: 22 }, // 2061-01-16T02:00:00Z
        Era { day: 33295, time: 240, rule: 23 }, // 2061-02-27T02:00:00Z
        Era { day: 33610, time: 240, rule: 22 }, // 2062-01-08T02:00:00Z
        Era { day: 33645, time: 240, rule: 23 }, // 2062-02-12T02:00:00Z
        Era { day: 33967, time: 240, rule: 22 }, // 2062-12-31T02:00:00Z
        Era { day: 34002, time: 240, rule: 23 }, // 2063-02-04T02:00:00Z
        Era { day: 34317, time: 240, rule: 22 }, // 2063-12-16T02:00:00Z
        Era { day: 34359, time: 240, rule: 23 }, // 2064-01-27T02:00:00Z
        Era { day: 34674, time: 240, rule: 22 }, // 2064-12-07T02:00:00Z
        Era { day: 34709, time: 240, rule: 23 }, // 2065-01-11T02:00:00Z
        Era { day: 35024, time: 240, rule: 22 }, // 2065-11-22T02:00:00Z
        Era { day: 35066, time: 240, rule: 23 }, // 2066-01-03T02:00:00Z
        Era { day: 35381, time: 240, rule: 22 }, // 2066-11-14T02:00:00Z
        Era { day: 35423, time: 240, rule: 23 }, // 2066-12-26T02:00:00Z
        Era { day: 35738, time: 240, rule: 22 }, // 2067-11-06T02:00:00Z
        Era { day: 35773, time: 240, rule: 23 }, // 2067-12-11T02:00:00Z
        Era { day: 36088, time: 240, rule: 22 }, // 2068-10-21T02:00:00Z
        Era { day: 36130, time: 240, rule: 23 }, // 2068-12-02T02:00:00Z
        Era { day: 36445, time: 240, rule: 22 }, // 2069-10-13T02:00:00Z
        Era { day: 36480, time: 240, rule: 23 }, // 2069-11-17T02:00:00Z
        Era { day: 36802, time: 240, rule: 22 }, // 2070-10-05T02:00:00Z
        Era { day: 36837, time: 240, rule: 23 }, // 2070-11-09T02:00:00Z
        Era { day: 37152, time: 240, rule: 22 }, // 2071-09-20T02:00:00Z
        Era { day: 37194, time: 240, rule: 23 }, // 2071-11-01T02:00:00Z
        Era { day: 37509, time: 240, rule: 22 }, // 2072-09-11T02:00:00Z
        Era { day: 37544, time: 240, rule: 23 }, // 2072-10-16T02:00:00Z
        Era { day: 37859, time: 240, rule: 22 }, // 2073-08-27T02:00:00Z
        Era { day: 37901, time: 240, rule: 23 }, // 2073-10-08T02:00:00Z
        Era { day: 38216, time: 240, rule: 22 }, // 2074-08-19T02:00:00Z
        Era { day: 38258, time: 240, rule: 23 }, // 2074-09-30T02:00:00Z
        Era { day: 38573, time: 240, rule: 22 }, // 2075-08-11T02:00:00Z
        Era { day: 38608, time: 240, rule: 23 }, // 2075-09-15T02:00:00Z
        Era { day: 38923, time: 240, rule: 22 }, // 2076-07-26T02:00:00Z
        Era { day: 38965, time: 240, rule: 23 }, // 2076-09-06T02:00:00Z
        Era { day: 39280, time: 240, rule: 22 }, // 2077-07-18T02:00:00Z
        Era { day: 39315, time: 240, rule: 23 }, // 2077-08-22T02:00:00Z
        Era { day: 39637, time: 240, rule: 22 }, // 2078-07-10T02:00:00Z
        Era { day: 39672, time: 240, rule: 23 }, // 2078-08-14T02:00:00Z
        Era { day: 39987, time: 240, rule: 22 }, // 2079-06-25T02:00:00Z
        Era { day: 40029, time: 240, rule: 23 }, // 2079-08-06T02:00:00Z
        Era { day: 40344, time: 240, rule: 22 }, // 2080-06-16T02:00:00Z
        Era { day: 40379, time: 240, rule: 23 }, // 2080-07-21T02:00:00Z
        Era { day: 40694, time: 240, rule: 22 }, // 2081-06-01T02:00:00Z
        Era { day: 40736, time: 240, rule: 23 }, // 2081-07-13T02:00:00Z
        Era { day: 41051, time: 240, rule: 22 }, // 2082-05-24T02:00:00Z
        Era { day: 41086, time: 240, rule: 23 }, // 2082-06-28T02:00:00Z
        Era { day: 41408, time: 240, rule: 22 }, // 2083-05-16T02:00:00Z
        Era { day: 41443, time: 240, rule: 23 }, // 2083-06-20T02:00:00Z
        Era { day: 41758, time: 240, rule: 22 }, // 2084-04-30T02:00:00Z
        Era { day: 41800, time: 240, rule: 23 }, // 2084-06-11T02:00:00Z
        Era { day: 42115, time: 240, rule: 22 }, // 2085-04-22T02:00:00Z
        Era { day: 42150, time: 240, rule: 23 }, // 2085-05-27T02:00:00Z
        Era { day: 42472, time: 240, rule: 22 }, // 2086-04-14T02:00:00Z
        Era { day: 42507, time: 240, rule: 23 }, // 2086-05-19T02:00:00Z
        Era { day: 42822, time: 240, rule: 22 }, // 2087-03-30T02:00:00Z
        Era { day: 42864, time: 240, rule: 23 }, // 2087-05-11T02:00:00Z
    ],
    // Africa/Ceuta
    &[
        Era { day: 0, time: 0, rule: 22 }, // 1970-01-01T00:00:00Z
        Era { day: 1635, time: 0, rule: 23 }, // 1974-06-24T00:00:00Z
        Era { day: 1703, time: 2760, rule: 22 }, // 1974-08-31T23:00:00Z
        Era { day: 2312, time: 0, rule: 23 }, // 1976-05-01T00:00:00Z
        Era { day: 2403, time: 2760, rule: 22 }, // 1976-07-31T23:00:00Z
        Era { day: 2677, time: 0, rule: 23 }, // 1977-05-01T00:00:00Z
        Era { day: 2826, time: 2760, rule: 22 }, // 1977-09-27T23:00:00Z
        Era { day: 3073, time: 0, rule: 23 }, // 1978-06-01T00:00:00Z
        Era { day: 3136, time: 2760, rule: 22 }, // 1978-08-03T23:00:00Z
        Era { day: 5188, time: 0, rule: 23 }, // 1984-03-16T00:00:00Z
        Era { day: 5932, time: 120, rule: 204 }, // 1986-03-30T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Africa/El_Aaiun
    &[
        Era { day: 0, time: 0, rule: 20 }, // 1970-01-01T00:00:00Z
        Era { day: 2295, time: 120, rule: 22 }, // 1976-04-14T01:00:00Z
        Era { day: 2312, time: 0, rule: 23 }, // 1976-05-01T00:00:00Z
        Era { day: 2403, time: 2760, rule: 22 }, // 1976-07-31T23:00:00Z
        Era { day: 2677, time: 0, rule: 23 }, // 1977-05-01T00:00:00Z
        Era { day: 2826, time: 2760, rule: 22 }, // 1977-09-27T23:00:00Z
        Era { day: 3073, time: 0, rule: 23 }, // 1978-06-01T00:00:00Z
        Era { day: 3136, time: 2760, rule: 22 }, // 1978-08-03T23:00:00Z
        Era { day: 14031, time: 0, rule: 356 }, // 2008-06-01T00:00:00Z
        Era { day: 14476, time: 2760, rule: 22 }, // 2009-08-20T23:00:00Z
        Era { day: 14731, time: 0, rule: 23 }, // 2010-05-02T00:00:00Z
        Era { day: 14828, time: 2760, rule: 22 }, // 2010-08-07T23:00:00Z
        Era { day: 15067, time: 0, rule: 23 }, // 2011-04-03T00:00:00Z
        Era { day: 15185, time: 2760, rule: 22 }, // 2011-07-30T23:00:00Z
        Era { day: 15459, time: 240, rule: 23 }, // 2012-04-29T02:00:00Z
        Era { day: 15541, time: 240, rule: 22 }, // 2012-07-20T02:00:00Z
        Era { day: 15572, time: 240, rule: 23 }, // 2012-08-20T02:00:00Z
        Era { day: 15613, time: 240, rule: 22 }, // 2012-09-30T02:00:00Z
        Era { day: 15823, time: 240, rule: 23 }, // 2013-04-28T02:00:00Z
        Era { day: 15893, time: 240, rule: 22 }, // 2013-07-07T02:00:00Z
        Era { day: 15927, time: 240, rule: 23 }, // 2013-08-10T02:00:00Z
        Era { day: 16005, time: 240, rule: 22 }, // 2013-10-27T02:00:00Z
        Era { day: 16159, time: 240, rule: 23 }, // 2014-03-30T02:00:00Z
        Era { day: 16249, time: 240, rule: 22 }, // 2014-06-28T02:00:00Z
        Era { day: 16284, time: 240, rule: 23 }, // 2014-08-02T02:00:00Z
        Era { day: 16369, time: 240, rule: 22 }, // 2014-10-26T02:00:00Z
        Era { day: 16523, time: 240, rule: 23 }, // 2015-03-29T02:00:00Z
        Era { day: 16600, time: 240, rule: 22 }, // 2015-06-14T02:00:00Z
        Era { day: 16635, time: 240, rule: 23 }, // 2015-07-19T02:00:00Z
        Era { day: 16733, time: 240, rule: 22 }, // 2015-10-25T02:00:00Z
        Era { day: 16887, time: 240, rule: 23 }, // 2016-03-27T02:00:00Z
        Era { day: 16957, time: 240, rule: 22 }, // 2016-06-05T02:00:00Z
        Era { day: 16992, time: 240, rule: 23 }, // 2016-07-10T02:00:00Z
        Era { day: 17104, time: 240, rule: 22 }, // 2016-10-30T02:00:00Z
        Era { day: 17251, time: 240, rule: 23 }, // 2017-03-26T02:00:00Z
        Era { day: 17307, time: 240, rule: 22 }, // 2017-05-21T02:00:00Z
        Era { day: 17349, time: 240, rule: 23 }, // 2017-07-02T02:00:00Z
        Era { day: 17468, time: 240, rule: 22 }, // 2017-10-29T02:00:00Z
        Era { day: 17615, time: 240, rule: 23 }, // 2018-03-25T02:00:00Z
        Era { day: 17664, time: 240, rule: 22 }, // 2018-05-13T02:00:00Z
        Era { day: 17699, time: 240, rule: 23 }, // 2018-06-17T02:00:00Z
        Era { day: 18021, time: 240, rule: 22 }, // 2019-05-05T02:00:00Z
        Era { day: 18056, time: 240, rule: 23 }, // 2019-06-09T02:00:00Z
        Era { day: 18371, time: 240, rule: 22 }, // 2020-04-19T02:00:00Z
        Era { day: 18413, time: 240, rule: 23 }, // 2020-05-31T02:00:00Z
        Era { day: 18728, time: 240, rule: 22 }, // 2021-04-11T02:00:00Z
        Era { day: 18763, time: 240, rule: 23 }, // 2021-05-16T02:00:00Z
        Era { day: 19078, time: 240, rule: 22 }, // 2022-03-27T02:00:00Z
        Era { day: 19120, time: 240, rule: 23 }, // 2022-05-08T02:00:00Z
        Era { day: 19435, time: 240, rule: 22 }, // 2023-03-19T02:00:00Z
        Era { day: 19470, time: 240, rule: 23 }, // 2023-04-23T02:00:00Z
        Era { day: 19792, time: 240, rule: 22 }, // 2024-03-10T02:00:00Z
        Era { day: 19827, time: 240, rule: 23 }, // 2024-04-14T02:00:00Z
        Era { day: 20142, time: 240, rule: 22 }, // 2025-02-23T02:00:00Z
        Era { day: 20184, time: 240, rule: 23 }, // 2025-04-06T02:00:00Z
        Era { day: 20499, time: 240, rule: 22 }, // 2026-02-15T02:00:00Z
        Era { day: 20534, time: 240, rule: 23 }, // 2026-03-22T02:00:00Z
        Era { day: 20856, time: 240, rule: 22 }, // 2027-02-07T02:00:00Z
        Era { day: 20891, time: 240, rule: 23 }, // 2027-03-14T02:00:00Z
        Era { day: 21206, time: 240, rule: 22 }, // 2028-01-23T02:00:00Z
        Era { day: 21248, time: 240, rule: 23 }, // 2028-03-05T02:00:00Z
        Era { day: 21563, time: 240, rule: 22 }, // 2029-01-14T02:00:00Z
        Era { day: 21598, time: 240, rule: 23 }, // 2029-02-18T02:00:00Z
        Era { day: 21913, time: 240, rule: 22 }, // 2029-12-30T02:00:00Z
        Era { day: 21955, time: 240, rule: 23 }, // 2030-02-10T02:00:00Z
        Era { day: 22270, time: 240, rule: 22 }, // 2030-12-22T02:00:00Z
        Era { day: 22305, time: 240, rule: 23 }, // 2031-01-26T02:00:00Z
        Era { day: 22627, time: 240, rule: 22 }, // 2031-12-14T02:00:00Z
        Era { day: 22662, time: 240, rule: 23 }, // 2032-01-18T02:00:00Z
        Era { day: 22977, time: 240, rule: 22 }, // 2032-11-28T02:00:00Z
        Era { day: 23019, time: 240, rule: 23 }, // 2033-01-09T02:00:00Z
        Era { day: 23334, time: 240, rule: 22 }, // 2033-11-20T02:00:00Z
        Era { day: 23369, time: 240, rule: 23 }, // 2033-12-25T02:00:00Z
        Era { day: 23684, time: 240, rule: 22 }, // 2034-11-05T02:00:00Z
        Era { day: 23726, time: 240, rule: 23 }, // 2034-12-17T02:00:00Z
        Era { day: 24041, time: 240, rule: 22 }, // 2035-10-28T02:00:00Z
        Era { day: 24083, time: 240, rule: 23 }, // 2035-12-09T02:00:00Z
        Era { day: 24398, time: 240, rule: 22 }, // 2036-10-19T02:00:00Z
        Era { day: 24433, time: 240, rule: 23 }, // 2036-11-23T02:00:00Z
        Era { day: 24748, time: 240, rule: 22 }, // 2037-10-04T02:00:00Z
        Era { day: 24790, time: 240, rule: 23 }, // 2037-11-15T02:00:00Z
        Era { day: 25105, time: 240, rule: 22 }, // 2038-09-26T02:00:00Z
        Era { day: 25140, time: 240, rule: 23 }, // 2038-10-31T02:00:00Z
        Era { day: 25462, time: 240, rule: 22 }, // 2039-09-18T02:00:00Z
        Era { day: 25497, time: 240, rule: 23 }, // 2039-10-23T02:00:00Z
        Era { day: 25812, time: 240, rule: 22 }, // 2040-09-02T02:00:00Z
        Era { day: 25854, time: 240, rule: 23 }, // 2040-10-14T02:00:00Z
        Era { day: 26169, time: 240, rule: 22 }, // 2041-08-25T02:00:00Z
        Era { day: 26204, time: 240, rule: 23 }, // 2041-09-29T02:00:00Z
        Era { day: 26519, time: 240, rule: 22 }, // 2042-08-10T02:00:00Z
        Era { day: 26561, time: 240, rule: 23 }, // 2042-09-21T02:00:00Z
        Era { day: 26876, time: 240, rule: 22 }, // 2043-08-02T02:00:00Z
        Era { day: 26918, time: 240, rule: 23 }, // 2043-09-13T02:00:00Z
        Era { day: 27233, time: 240, rule: 22 }, // 2044-07-24T02:00:00Z
        Era { day: 27268, time: 240, rule: 23 }, // 2044-08-28T02:00:00Z
        Era { day: 27583, time: 240, rule: 22 }, // 2045-07-09T02:00:00Z
        Era { day: 27625, time: 240, rule: 23 }, // 2045-08-20T02:00:00Z
        Era { day: 27940, time: 240, rule: 22 }, // 2046-07-01T02:00:00Z
        Era { day: 27975, time: 240, rule: 23 }, // 2046-08-05T02:00:00Z
        Era { day: 28297, time: 240, rule: 22 }, // 2047-06-23T02:00:00Z
        Era { day: 28332, time: 240, rule: 23 }, // 2047-07-28T02:00:00Z
        Era { day: 28647, time: 240, rule: 22 }, // 2048-06-07T02:00:00Z
        Era { day: 28689, time: 240, rule: 23 }, // 2048-07-19T02:00:00Z
        Era { day: 29004, time: 240, rule: 22 }, // 2049-05-30T02:00:00Z
        Era { day: 29039, time: 240, rule: 23 }, // 2049-07-04T02:00:00Z
        Era { day: 29354, time: 240, rule: 22 }, // 2050-05-15T02:00:00Z
        Era { day: 29396, time: 240, rule: 23 }, // 2050-06-26T02:00:00Z
        Era { day: 29711, time: 240, rule: 22 }, // 2051-05-07T02:00:00Z
        Era { day: 29753, time: 240, rule: 23 }, // 2051-06-18T02:00:00Z
        Era { day: 30068, time: 240, rule: 22 }, // 2052-04-28T02:00:00Z
        Era { day: 30103, time: 240, rule: 23 }, // 2052-06-02T02:00:00Z
        Era { day: 30418, time: 240, rule: 22 }, // 2053-04-13T02:00:00Z
        Era { day: 30460, time: 240, rule: 23 }, // 2053-05-25T02:00:00Z
        Era { day: 30775, time: 240, rule: 22 }, // 2054-04-05T02:00:00Z
        Era { day: 30810, time: 240, rule: 23 }, // 2054-05-10T02:00:00Z
        Era { day: 31132, time: 240, rule: 22 }, // 2055-03-28T02:00:00Z
        Era { day: 31167, time: 240, rule: 23 }, // 2055-05-02T02:00:00Z
        Era { day: 31482, time: 240, rule: 22 }, // 2056-03-12T02:00:00Z
        Era { day: 31524, time: 240, rule: 23 }, // 2056-04-23T02:00:00Z
        Era { day: 31839, time: 240, rule: 22 }, // 2057-03-04T02:00:00Z
        Era { day: 31874, time: 240, rule: 23 }, // 2057-04-08T02:00:00Z
        Era { day: 32189, time: 240, rule: 22 }, // 2058-02-17T02:00:00Z
        Era { day: 32231, time: 240, rule: 23 }, // 2058-03-31T02:00:00Z
        Era { day: 32546, time: 240, rule: 22 }, // 2059-02-09T02:00:00Z
        Era { day: 32588, time: 240, rule: 23 }, // 2059-03-23T02:00:00Z
        Era { day: 32903, time: 240, rule: 22 }, // 2060-02-01T02:00:00Z
        Era { day: 32938, time: 240, rule: 23 }, // 2060-03-07T02:00:00Z
        Era { day: 33253, time: 240, rule: 22 }, // 2061-01-16T02:00:00Z
        Era { day: 33295, time: 240, rule: 23 }, // 2061-02-27T02:00:00Z
        Era { day: 33610, time: 240, rule: 22 }, // 2062-01-08T02:00:00Z
        Era { day: 33645, time: 240, rule: 23 }, // 2062-02-12T02:00:00Z
        Era { day: 33967, time: 240, rule: 22 }, // 2062-12-31T02:00:00Z
        Era { day: 34002, time: 240, rule: 23 }, // 2063-02-04T02:00:00Z
        Era { day: 34317, time: 240, rule: 22 }, // 2063-12-16T02:00:00Z
        Era { day: 34359, time: 240, rule: 23 }, // 2064-01-27T02:00:00Z
        Era { day: 34674, time: 240, rule: 22 }, // 2064-12-07T02:00:00Z
        Era { day: 34709, time: 240, rule: 23 }, // 2065-01-11T02:00:00Z
        Era { day: 35024, time: 240, rule: 22 }, // 2065-11-22T02:00:00Z
        Era { day: 35066, time: 240, rule: 23 }, // 2066-01-03T02:00:00Z
        Era { day: 35381, time: 240, rule: 22 }, // 2066-11-14T02:00:00Z
        Era { day: 35423, time: 240, rule: 23 }, // 2066-12-26T02:00:00Z
        Era { day: 35738, time: 240, rule: 22 }, // 2067-11-06T02:00:00Z
        Era { day: 35773, time: 240, rule: 23 }, // 2067-12-11T02:00:00Z
        Era { day: 36088, time: 240, rule: 22 }, // 2068-10-21T02:00:00Z
        Era { day: 36130, time: 240, rule: 23 }, // 2068-12-02T02:00:00Z
        Era { day: 36445, time: 240, rule: 22 }, // 2069-10-13T02:00:00Z
        Era { day: 36480, time: 240, rule: 23 }, // 2069-11-17T02:00:00Z
        Era { day: 36802, time: 240, rule: 22 }, // 2070-10-05T02:00:00Z
        Era { day: 36837, time: 240, rule: 23 }, // 2070-11-09T02:00:00Z
        Era { day: 37152, time: 240, rule: 22 }, // 2071-09-20T02:00:00Z
        Era { day: 37194, time: 240, rule: 23 }, // 2071-11-01T02:00:00Z
        Era { day: 37509, time: 240, rule: 22 }, // 2072-09-11T02:00:00Z
        Era { day: 37544, time: 240, rule: 23 }, // 2072-10-16T02:00:00Z
        Era { day: 37859, time: 240, rule: 22 }, // 2073-08-27T02:00:00Z
        Era { day: 37901, time: 240, rule: 23 }, // 2073-10-08T02:00:00Z
        Era { day: 38216, time: 240, rule: 22 }, // 2074-08-19T02:00:00Z
        Era { day: 38258, time: 240, rule: 23 }, // 2074-09-30T02:00:00Z
        Era { day: 38573, time: 240, rule: 22 }, // 2075-08-11T02:00:00Z
        Era { day: 38608, time: 240, rule: 23 }, // 2075-09-15T02:00:00Z
        Era { day: 38923, time: 240, rule: 22 }, // 2076-07-26T02:00:00Z
        Era { day: 38965, time: 240, rule: 23 }, // 2076-09-06T02:00:00Z
        Era { day: 39280, time: 240, rule: 22 }, // 2077-07-18T02:00:00Z
        Era { day: 39315, time: 240, rule: 23 }, // 2077-08-22T02:00:00Z
        Era { day: 39637, time: 240, rule: 22 }, // 2078-07-10T02:00:00Z
        Era { day: 39672, time: 240, rule: 23 }, // 2078-08-14T02:00:00Z
        Era { day: 39987, time: 240, rule: 22 }, // 2079-06-25T02:00:00Z
        Era { day: 40029, time: 240, rule: 23 }, // 2079-08-06T02:00:00Z
        Era { day: 40344, time: 240, rule: 22 }, // 2080-06-16T02:00:00Z
        Era { day: 40379, time: 240, rule: 23 }, // 2080-07-21T02:00:00Z
        Era { day: 40694, time: 240, rule: 22 }, // 2081-06-01T02:00:00Z
        Era { day: 40736, time: 240, rule: 23 }, // 2081-07-13T02:00:00Z
        Era { day: 41051, time: 240, rule: 22 }, // 2082-05-24T02:00:00Z
        Era { day: 41086, time: 240, rule: 23 }, // 2082-06-28T02:00:00Z
        Era { day: 41408, time: 240, rule: 22 }, // 2083-05-16T02:00:00Z
        Era { day: 41443, time: 240, rule: 23 }, // 2083-06-20T02:00:00Z
        Era { day: 41758, time: 240, rule: 22 }, // 2084-04-30T02:00:00Z
        Era { day: 41800, time: 240, rule: 23 }, // 2084-06-11T02:00:00Z
        Era { day: 42115, time: 240, rule: 22 }, // 2085-04-22T02:00:00Z
        Era { day: 42150, time: 240, rule: 23 }, // 2085-05-27T02:00:00Z
        Era { day: 42472, time: 240, rule: 22 }, // 2086-04-14T02:00:00Z
        Era { day: 42507, time: 240, rule: 23 }, // 2086-05-19T02:00:00Z
        Era { day: 42822, time: 240, rule: 22 }, // 2087-03-30T02:00:00Z
        Era { day: 42864, time: 240, rule: 23 }, // 2087-05-11T02:00:00Z
    ],
    // Africa/Juba
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 119, time: 2640, rule: 335 }, // 1970-04-30T22:00:00Z
        Era { day: 849, time: 2640, rule: 316 }, // 1972-04-29T22:00:00Z
        Era { day: 5765, time: 2520, rule: 24 }, // 1985-10-14T21:00:00Z
        Era { day: 10971, time: 1200, rule: 25 }, // 2000-01-15T10:00:00Z
        Era { day: 18658, time: 2520, rule: 24 }, // 2021-01-31T21:00:00Z
    ],
    // Africa/Khartoum
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 119, time: 2640, rule: 335 }, // 1970-04-30T22:00:00Z
        Era { day: 849, time: 2640, rule: 316 }, // 1972-04-29T22:00:00Z
        Era { day: 5765, time: 2520, rule: 24 }, // 1985-10-14T21:00:00Z
        Era { day: 10971, time: 1200, rule: 25 }, // 2000-01-15T10:00:00Z
        Era { day: 17470, time: 2520, rule: 24 }, // 2017-10-31T21:00:00Z
    ],
    // Africa/Monrovia
    &[
        Era { day: 0, time: 0, rule: 21 }, // 1970-01-01T00:00:00Z
        Era { day: 736, time: 89, rule: 22 }, // 1972-01-07T00:44:30Z
    ],
    // Africa/Ndjamena
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 3572, time: 2760, rule: 24 }, // 1979-10-13T23:00:00Z
        Era { day: 3718, time: 2640, rule: 23 }, // 1980-03-07T22:00:00Z
    ],
    // Africa/Sao_Tome
    &[
        Era { day: 0, time: 0, rule: 22 }, // 1970-01-01T00:00:00Z
        Era { day: 17532, time: 120, rule: 23 }, // 2018-01-01T01:00:00Z
        Era { day: 17897, time: 120, rule: 22 }, // 2019-01-01T01:00:00Z
    ],
    // Africa/Tripoli, Libya
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 4382, time: 2640, rule: 23 }, // 1981-12-31T22:00:00Z
        Era { day: 4472, time: 2760, rule: 247 }, // 1982-03-31T23:00:00Z
        Era { day: 5386, time: 2640, rule: 291 }, // 1984-09-30T22:00:00Z
        Era { day: 5936, time: 2760, rule: 24 }, // 1986-04-03T23:00:00Z
        Era { day: 6118, time: 2640, rule: 23 }, // 1986-10-02T22:00:00Z
        Era { day: 6298, time: 2760, rule: 247 }, // 1987-03-31T23:00:00Z
        Era { day: 7212, time: 2640, rule: 23 }, // 1989-09-30T22:00:00Z
        Era { day: 7427, time: 2760, rule: 24 }, // 1990-05-03T23:00:00Z
        Era { day: 9768, time: 2640, rule: 23 }, // 1996-09-29T22:00:00Z
        Era { day: 9954, time: 2760, rule: 24 }, // 1997-04-03T23:00:00Z
        Era { day: 15654, time: 0, rule: 23 }, // 2012-11-10T00:00:00Z
        Era { day: 15793, time: 0, rule: 24 }, // 2013-03-29T00:00:00Z
    ],
    // Africa/Tunis
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 2675, time: 2760, rule: 24 }, // 1977-04-29T23:00:00Z
        Era { day: 2822, time: 2760, rule: 23 }, // 1977-09-23T23:00:00Z
        Era { day: 3041, time: 2760, rule: 24 }, // 1978-04-30T23:00:00Z
        Era { day: 3194, time: 2760, rule: 23 }, // 1978-09-30T23:00:00Z
        Era { day: 6725, time: 2760, rule: 24 }, // 1988-05-31T23:00:00Z
        Era { day: 6841, time: 2760, rule: 23 }, // 1988-09-24T23:00:00Z
        Era { day: 7023, time: 2760, rule: 24 }, // 1989-03-25T23:00:00Z
        Era { day: 7205, time: 2760, rule: 23 }, // 1989-09-23T23:00:00Z
        Era { day: 7424, time: 2760, rule: 24 }, // 1990-04-30T23:00:00Z
        Era { day: 7576, time: 2760, rule: 23 }, // 1990-09-29T23:00:00Z
        Era { day: 12903, time: 2760, rule: 24 }, // 2005-04-30T23:00:00Z
        Era { day: 13056, time: 0, rule: 23 }, // 2005-09-30T00:00:00Z
        Era { day: 13233, time: 120, rule: 206 }, // 2006-03-26T01:00:00Z
        Era { day: 14178, time: 120, rule: 23 }, // 2008-10-26T01:00:00Z
    ],
    // Africa/Windhoek
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 8844, time: 2640, rule: 23 }, // 1994-03-20T22:00:00Z
        Era { day: 9012, time: 120, rule: 263 }, // 1994-09-04T01:00:00Z
        Era { day: 17412, time: 120, rule: 24 }, // 2017-09-03T01:00:00Z
    ],
    // America/Adak, America/Atka, US/Aleutian
    &[
        Era { day: 0, time: 0, rule: 1 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1560, rule: 329 }, // 1970-04-26T13:00:00Z
        Era { day: 1466, time: 1560, rule: 4 }, // 1974-01-06T13:00:00Z
        Era { day: 1760, time: 1440, rule: 1 }, // 1974-10-27T12:00:00Z
        Era { day: 1879, time: 1560, rule: 4 }, // 1975-02-23T13:00:00Z
        Era { day: 2124, time: 1440, rule: 329 }, // 1975-10-26T12:00:00Z
        Era { day: 4861, time: 1560, rule: 4 }, // 1983-04-24T13:00:00Z
        Era { day: 5232, time: 1440, rule: 328 }, // 1984-04-29T12:00:00Z
        Era { day: 6303, time: 1440, rule: 280 }, // 1987-04-05T12:00:00Z
        Era { day: 13583, time: 1440, rule: 116 }, // 2007-03-11T12:00:00Z
    ],
    // America/Anchorage, US/Alaska
    &[
        Era { day: 0, time: 0, rule: 4 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1440, rule: 328 }, // 1970-04-26T12:00:00Z
        Era { day: 1466, time: 1440, rule: 6 }, // 1974-01-06T12:00:00Z
        Era { day: 1760, time: 1320, rule: 4 }, // 1974-10-27T11:00:00Z
        Era { day: 1879, time: 1440, rule: 6 }, // 1975-02-23T12:00:00Z
        Era { day: 2124, time: 1320, rule: 328 }, // 1975-10-26T11:00:00Z
        Era { day: 4861, time: 1440, rule: 6 }, // 1983-04-24T12:00:00Z
        Era { day: 5232, time: 1320, rule: 327 }, // 1984-04-29T11:00:00Z
        Era { day: 6303, time: 1320, rule: 279 }, // 1987-04-05T11:00:00Z
        Era { day: 13583, time: 1320, rule: 115 }, // 2007-03-11T11:00:00Z
    ],
    // America/Anguilla, America/Antigua, America/Aruba, America/Blanc-Sablon, America/Curacao, America/Dominica, America/Grenada, America/Guadeloupe, America/Kralendijk, America/La_Paz, America/Lower_Princes, America/Marigot, America/Montserrat, America/Port_of_Spain, America/Puerto_Rico, America/St_Barthelemy, America/St_Kitts, America/St_Lucia, America/St_Thomas, America/St_Vincent, America/Tortola, America/Virgin, Etc/GMT+4
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
    ],
    // America/Araguaina
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 360, rule: 18 }, // 1985-11-02T03:00:00Z
        Era { day: 5917, time: 240, rule: 16 }, // 1986-03-15T02:00:00Z
        Era { day: 6141, time: 360, rule: 65 }, // 1986-10-25T03:00:00Z
        Era { day: 6611, time: 240, rule: 16 }, // 1988-02-07T02:00:00Z
        Era { day: 6863, time: 360, rule: 18 }, // 1988-10-16T03:00:00Z
        Era { day: 6968, time: 240, rule: 16 }, // 1989-01-29T02:00:00Z
        Era { day: 7227, time: 360, rule: 18 }, // 1989-10-15T03:00:00Z
        Era { day: 7346, time: 240, rule: 16 }, // 1990-02-11T02:00:00Z
        Era { day: 9418, time: 360, rule: 18 }, // 1995-10-15T03:00:00Z
        Era { day: 9537, time: 240, rule: 60 }, // 1996-02-11T02:00:00Z
        Era { day: 10140, time: 360, rule: 18 }, // 1997-10-06T03:00:00Z
        Era { day: 10286, time: 240, rule: 16 }, // 1998-03-01T02:00:00Z
        Era { day: 10510, time: 360, rule: 18 }, // 1998-10-11T03:00:00Z
        Era { day: 10643, time: 240, rule: 78 }, // 1999-02-21T02:00:00Z
        Era { day: 11371, time: 240, rule: 16 }, // 2001-02-18T02:00:00Z
        Era { day: 11609, time: 360, rule: 18 }, // 2001-10-14T03:00:00Z
        Era { day: 11735, time: 240, rule: 16 }, // 2002-02-17T02:00:00Z
        Era { day: 11994, time: 360, rule: 18 }, // 2002-11-03T03:00:00Z
        Era { day: 12099, time: 240, rule: 16 }, // 2003-02-16T02:00:00Z
        Era { day: 15634, time: 360, rule: 18 }, // 2012-10-21T03:00:00Z
        Era { day: 15753, time: 240, rule: 16 }, // 2013-02-17T02:00:00Z
    ],
    // America/Argentina/Buenos_Aires, America/Buenos_Aires
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 93 }, // 1989-03-05T02:00:00Z
        Era { day: 8466, time: 240, rule: 16 }, // 1993-03-07T02:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13954, time: 240, rule: 16 }, // 2008-03-16T02:00:00Z
        Era { day: 14171, time: 360, rule: 18 }, // 2008-10-19T03:00:00Z
        Era { day: 14318, time: 240, rule: 16 }, // 2009-03-15T02:00:00Z
    ],
    // America/Argentina/Catamarca, America/Argentina/ComodRivadavia, America/Catamarca
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 93 }, // 1989-03-05T02:00:00Z
        Era { day: 7731, time: 240, rule: 13 }, // 1991-03-03T02:00:00Z
        Era { day: 7962, time: 480, rule: 18 }, // 1991-10-20T04:00:00Z
        Era { day: 8095, time: 240, rule: 16 }, // 1992-03-01T02:00:00Z
        Era { day: 8326, time: 360, rule: 18 }, // 1992-10-18T03:00:00Z
        Era { day: 8466, time: 240, rule: 16 }, // 1993-03-07T02:00:00Z
        Era { day: 12570, time: 360, rule: 13 }, // 2004-06-01T03:00:00Z
        Era { day: 12589, time: 480, rule: 16 }, // 2004-06-20T04:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13954, time: 240, rule: 16 }, // 2008-03-16T02:00:00Z
    ],
    // America/Argentina/Cordoba, America/Cordoba, America/Rosario
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 93 }, // 1989-03-05T02:00:00Z
        Era { day: 7731, time: 240, rule: 13 }, // 1991-03-03T02:00:00Z
        Era { day: 7962, time: 480, rule: 18 }, // 1991-10-20T04:00:00Z
        Era { day: 8095, time: 240, rule: 16 }, // 1992-03-01T02:00:00Z
        Era { day: 8326, time: 360, rule: 18 }, // 1992-10-18T03:00:00Z
        Era { day: 8466, time: 240, rule: 16 }, // 1993-03-07T02:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13954, time: 240, rule: 16 }, // 2008-03-16T02:00:00Z
        Era { day: 14171, time: 360, rule: 18 }, // 2008-10-19T03:00:00Z
        Era { day: 14318, time: 240, rule: 16 }, // 2009-03-15T02:00:00Z
    ],
    // America/Argentina/Jujuy, America/Jujuy
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 16 }, // 1989-03-05T02:00:00Z
        Era { day: 7227, time: 360, rule: 18 }, // 1989-10-15T03:00:00Z
        Era { day: 7367, time: 240, rule: 13 }, // 1990-03-04T02:00:00Z
        Era { day: 7605, time: 480, rule: 16 }, // 1990-10-28T04:00:00Z
        Era { day: 7745, time: 360, rule: 13 }, // 1991-03-17T03:00:00Z
        Era { day: 7948, time: 480, rule: 18 }, // 1991-10-06T04:00:00Z
        Era { day: 8095, time: 240, rule: 16 }, // 1992-03-01T02:00:00Z
        Era { day: 8326, time: 360, rule: 18 }, // 1992-10-18T03:00:00Z
        Era { day: 8466, time: 240, rule: 16 }, // 1993-03-07T02:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13954, time: 240, rule: 16 }, // 2008-03-16T02:00:00Z
    ],
    // America/Argentina/La_Rioja
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 93 }, // 1989-03-05T02:00:00Z
        Era { day: 7729, time: 240, rule: 13 }, // 1991-03-01T02:00:00Z
        Era { day: 7796, time: 480, rule: 16 }, // 1991-05-07T04:00:00Z
        Era { day: 7962, time: 360, rule: 93 }, // 1991-10-20T03:00:00Z
        Era { day: 8466, time: 240, rule: 16 }, // 1993-03-07T02:00:00Z
        Era { day: 12570, time: 360, rule: 13 }, // 2004-06-01T03:00:00Z
        Era { day: 12589, time: 480, rule: 16 }, // 2004-06-20T04:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13954, time: 240, rule: 16 }, // 2008-03-16T02:00:00Z
    ],
    // America/Argentina/Mendoza, America/Mendoza
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 16 }, // 1989-03-05T02:00:00Z
        Era { day: 7227, time: 360, rule: 18 }, // 1989-10-15T03:00:00Z
        Era { day: 7367, time: 240, rule: 13 }, // 1990-03-04T02:00:00Z
        Era { day: 7592, time: 480, rule: 16 }, // 1990-10-15T04:00:00Z
        Era { day: 7729, time: 360, rule: 87 }, // 1991-03-01T03:00:00Z
        Era { day: 8326, time: 480, rule: 18 }, // 1992-10-18T04:00:00Z
        Era { day: 8466, time: 240, rule: 16 }, // 1993-03-07T02:00:00Z
        Era { day: 12561, time: 360, rule: 13 }, // 2004-05-23T03:00:00Z
        Era { day: 12687, time: 480, rule: 16 }, // 2004-09-26T04:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13954, time: 240, rule: 16 }, // 2008-03-16T02:00:00Z
    ],
    // America/Argentina/Rio_Gallegos
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 93 }, // 1989-03-05T02:00:00Z
        Era { day: 8466, time: 240, rule: 16 }, // 1993-03-07T02:00:00Z
        Era { day: 12570, time: 360, rule: 13 }, // 2004-06-01T03:00:00Z
        Era { day: 12589, time: 480, rule: 16 }, // 2004-06-20T04:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13954, time: 240, rule: 16 }, // 2008-03-16T02:00:00Z
    ],
    // America/Argentina/Salta
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 93 }, // 1989-03-05T02:00:00Z
        Era { day: 7731, time: 240, rule: 13 }, // 1991-03-03T02:00:00Z
        Era { day: 7962, time: 480, rule: 18 }, // 1991-10-20T04:00:00Z
        Era { day: 8095, time: 240, rule: 16 }, // 1992-03-01T02:00:00Z
        Era { day: 8326, time: 360, rule: 18 }, // 1992-10-18T03:00:00Z
        Era { day: 8466, time: 240, rule: 16 }, // 1993-03-07T02:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13954, time: 240, rule: 16 }, // 2008-03-16T02:00:00Z
    ],
    // America/Argentina/San_Juan
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 93 }, // 1989-03-05T02:00:00Z
        Era { day: 7729, time: 240, rule: 13 }, // 1991-03-01T02:00:00Z
        Era { day: 7796, time: 480, rule: 16 }, // 1991-05-07T04:00:00Z
        Era { day: 7962, time: 360, rule: 93 }, // 1991-10-20T03:00:00Z
        Era { day: 8466, time: 240, rule: 16 }, // 1993-03-07T02:00:00Z
        Era { day: 12569, time: 360, rule: 13 }, // 2004-05-31T03:00:00Z
        Era { day: 12624, time: 480, rule: 16 }, // 2004-07-25T04:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13954, time: 240, rule: 16 }, // 2008-03-16T02:00:00Z
    ],
    // America/Argentina/San_Luis
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 16 }, // 1989-03-05T02:00:00Z
        Era { day: 7227, time: 360, rule: 18 }, // 1989-10-15T03:00:00Z
        Era { day: 7377, time: 240, rule: 13 }, // 1990-03-14T02:00:00Z
        Era { day: 7592, time: 480, rule: 16 }, // 1990-10-15T04:00:00Z
        Era { day: 7729, time: 360, rule: 13 }, // 1991-03-01T03:00:00Z
        Era { day: 7821, time: 480, rule: 16 }, // 1991-06-01T04:00:00Z
        Era { day: 12569, time: 360, rule: 13 }, // 2004-05-31T03:00:00Z
        Era { day: 12624, time: 480, rule: 16 }, // 2004-07-25T04:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13899, time: 240, rule: 16 }, // 2008-01-21T02:00:00Z
        Era { day: 13947, time: 360, rule: 102 }, // 2008-03-09T03:00:00Z
        Era { day: 14528, time: 480, rule: 16 }, // 2009-10-11T04:00:00Z
    ],
    // America/Argentina/Tucuman
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 93 }, // 1989-03-05T02:00:00Z
        Era { day: 7731, time: 240, rule: 13 }, // 1991-03-03T02:00:00Z
        Era { day: 7962, time: 480, rule: 18 }, // 1991-10-20T04:00:00Z
        Era { day: 8095, time: 240, rule: 16 }, // 1992-03-01T02:00:00Z
        Era { day: 8326, time: 360, rule: 18 }, // 1992-10-18T03:00:00Z
        Era { day: 8466, time: 240, rule: 16 }, // 1993-03-07T02:00:00Z
        Era { day: 12570, time: 360, rule: 13 }, // 2004-06-01T03:00:00Z
        Era { day: 12582, time: 480, rule: 16 }, // 2004-06-13T04:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13954, time: 240, rule: 16 }, // 2008-03-16T02:00:00Z
        Era { day: 14171, time: 360, rule: 18 }, // 2008-10-19T03:00:00Z
        Era { day: 14318, time: 240, rule: 16 }, // 2009-03-15T02:00:00Z
    ],
    // America/Argentina/Ushuaia
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 6909, time: 360, rule: 18 }, // 1988-12-01T03:00:00Z
        Era { day: 7003, time: 240, rule: 93 }, // 1989-03-05T02:00:00Z
        Era { day: 8466, time: 240, rule: 16 }, // 1993-03-07T02:00:00Z
        Era { day: 12568, time: 360, rule: 13 }, // 2004-05-30T03:00:00Z
        Era { day: 12589, time: 480, rule: 16 }, // 2004-06-20T04:00:00Z
        Era { day: 13877, time: 360, rule: 18 }, // 2007-12-30T03:00:00Z
        Era { day: 13954, time: 240, rule: 16 }, // 2008-03-16T02:00:00Z
    ],
    // America/Asuncion
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 1004, time: 480, rule: 16 }, // 1972-10-01T04:00:00Z
        Era { day: 1551, time: 360, rule: 13 }, // 1974-04-01T03:00:00Z
        Era { day: 2099, time: 480, rule: 86 }, // 1975-10-01T04:00:00Z
        Era { day: 3195, time: 480, rule: 260 }, // 1978-10-01T04:00:00Z
        Era { day: 7030, time: 360, rule: 13 }, // 1989-04-01T03:00:00Z
        Era { day: 7234, time: 480, rule: 16 }, // 1989-10-22T04:00:00Z
        Era { day: 7395, time: 360, rule: 261 }, // 1990-04-01T03:00:00Z
        Era { day: 7948, time: 480, rule: 16 }, // 1991-10-06T04:00:00Z
        Era { day: 8095, time: 360, rule: 13 }, // 1992-03-01T03:00:00Z
        Era { day: 8313, time: 480, rule: 16 }, // 1992-10-05T04:00:00Z
        Era { day: 8490, time: 360, rule: 13 }, // 1993-03-31T03:00:00Z
        Era { day: 8674, time: 480, rule: 83 }, // 1993-10-01T04:00:00Z
        Era { day: 9404, time: 480, rule: 88 }, // 1995-10-01T04:00:00Z
        Era { day: 9915, time: 360, rule: 13 }, // 1997-02-23T03:00:00Z
        Era { day: 10139, time: 480, rule: 95 }, // 1997-10-05T04:00:00Z
        Era { day: 11602, time: 480, rule: 16 }, // 2001-10-07T04:00:00Z
        Era { day: 11784, time: 360, rule: 294 }, // 2002-04-07T03:00:00Z
        Era { day: 12512, time: 360, rule: 13 }, // 2004-04-04T03:00:00Z
        Era { day: 12708, time: 480, rule: 103 }, // 2004-10-17T04:00:00Z
        Era { day: 14535, time: 480, rule: 16 }, // 2009-10-18T04:00:00Z
        Era { day: 14710, time: 360, rule: 298 }, // 2010-04-11T03:00:00Z
        Era { day: 15788, time: 360, rule: 141 }, // 2013-03-24T03:00:00Z
        Era { day: 20002, time: 480, rule: 16 }, // 2024-10-06T04:00:00Z
    ],
    // America/Atikokan, America/Cayman, America/Coral_Harbour, America/Panama, EST, Etc/GMT+5
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
    ],
    // America/Bahia
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 360, rule: 18 }, // 1985-11-02T03:00:00Z
        Era { day: 5917, time: 240, rule: 16 }, // 1986-03-15T02:00:00Z
        Era { day: 6141, time: 360, rule: 65 }, // 1986-10-25T03:00:00Z
        Era { day: 6611, time: 240, rule: 16 }, // 1988-02-07T02:00:00Z
        Era { day: 6863, time: 360, rule: 18 }, // 1988-10-16T03:00:00Z
        Era { day: 6968, time: 240, rule: 16 }, // 1989-01-29T02:00:00Z
        Era { day: 7227, time: 360, rule: 61 }, // 1989-10-15T03:00:00Z
        Era { day: 8074, time: 240, rule: 16 }, // 1992-02-09T02:00:00Z
        Era { day: 8333, time: 360, rule: 18 }, // 1992-10-25T03:00:00Z
        Era { day: 8431, time: 240, rule: 16 }, // 1993-01-31T02:00:00Z
        Era { day: 8690, time: 360, rule: 72 }, // 1993-10-17T03:00:00Z
        Era { day: 9537, time: 240, rule: 60 }, // 1996-02-11T02:00:00Z
        Era { day: 10140, time: 360, rule: 18 }, // 1997-10-06T03:00:00Z
        Era { day: 10286, time: 240, rule: 16 }, // 1998-03-01T02:00:00Z
        Era { day: 10510, time: 360, rule: 18 }, // 1998-10-11T03:00:00Z
        Era { day: 10643, time: 240, rule: 78 }, // 1999-02-21T02:00:00Z
        Era { day: 11371, time: 240, rule: 16 }, // 2001-02-18T02:00:00Z
        Era { day: 11609, time: 360, rule: 18 }, // 2001-10-14T03:00:00Z
        Era { day: 11735, time: 240, rule: 16 }, // 2002-02-17T02:00:00Z
        Era { day: 11994, time: 360, rule: 18 }, // 2002-11-03T03:00:00Z
        Era { day: 12099, time: 240, rule: 16 }, // 2003-02-16T02:00:00Z
        Era { day: 15263, time: 360, rule: 18 }, // 2011-10-16T03:00:00Z
        Era { day: 15396, time: 240, rule: 16 }, // 2012-02-26T02:00:00Z
    ],
    // America/Bahia_Banderas
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
        Era { day: 9593, time: 1080, rule: 277 }, // 1996-04-07T09:00:00Z
        Era { day: 11259, time: 960, rule: 9 }, // 2000-10-29T08:00:00Z
        Era { day: 11448, time: 1080, rule: 10 }, // 2001-05-06T09:00:00Z
        Era { day: 11595, time: 960, rule: 9 }, // 2001-09-30T08:00:00Z
        Era { day: 11784, time: 1080, rule: 277 }, // 2002-04-07T09:00:00Z
        Era { day: 14703, time: 1080, rule: 11 }, // 2010-04-04T09:00:00Z
        Era { day: 14913, time: 840, rule: 275 }, // 2010-10-31T07:00:00Z
        Era { day: 19295, time: 840, rule: 10 }, // 2022-10-30T07:00:00Z
    ],
    // America/Barbados
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 2719, time: 720, rule: 16 }, // 1977-06-12T06:00:00Z
        Era { day: 2831, time: 600, rule: 311 }, // 1977-10-02T05:00:00Z
        Era { day: 3920, time: 600, rule: 13 }, // 1980-09-25T05:00:00Z
    ],
    // America/Belem
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 360, rule: 18 }, // 1985-11-02T03:00:00Z
        Era { day: 5917, time: 240, rule: 16 }, // 1986-03-15T02:00:00Z
        Era { day: 6141, time: 360, rule: 65 }, // 1986-10-25T03:00:00Z
        Era { day: 6611, time: 240, rule: 16 }, // 1988-02-07T02:00:00Z
    ],
    // America/Belize
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 1434, time: 720, rule: 11 }, // 1973-12-05T06:00:00Z
        Era { day: 1500, time: 600, rule: 10 }, // 1974-02-09T05:00:00Z
        Era { day: 4734, time: 720, rule: 11 }, // 1982-12-18T06:00:00Z
        Era { day: 4790, time: 600, rule: 10 }, // 1983-02-12T05:00:00Z
    ],
    // America/Boa_Vista
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 480, rule: 16 }, // 1985-11-02T04:00:00Z
        Era { day: 5917, time: 360, rule: 13 }, // 1986-03-15T03:00:00Z
        Era { day: 6141, time: 480, rule: 66 }, // 1986-10-25T04:00:00Z
        Era { day: 6611, time: 360, rule: 13 }, // 1988-02-07T03:00:00Z
        Era { day: 10867, time: 480, rule: 79 }, // 1999-10-03T04:00:00Z
        Era { day: 11245, time: 360, rule: 13 }, // 2000-10-15T03:00:00Z
    ],
    // America/Bogota
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 8158, time: 600, rule: 13 }, // 1992-05-03T05:00:00Z
        Era { day: 8438, time: 480, rule: 11 }, // 1993-02-07T04:00:00Z
    ],
    // America/Boise
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1080, rule: 325 }, // 1970-04-26T09:00:00Z
        Era { day: 1494, time: 1080, rule: 10 }, // 1974-02-03T09:00:00Z
        Era { day: 1760, time: 960, rule: 9 }, // 1974-10-27T08:00:00Z
        Era { day: 1879, time: 1080, rule: 10 }, // 1975-02-23T09:00:00Z
        Era { day: 2124, time: 960, rule: 325 }, // 1975-10-26T08:00:00Z
        Era { day: 6303, time: 1080, rule: 277 }, // 1987-04-05T09:00:00Z
        Era { day: 13583, time: 1080, rule: 113 }, // 2007-03-11T09:00:00Z
    ],
    // America/Cambridge_Bay
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
        Era { day: 850, time: 1080, rule: 325 }, // 1972-04-30T09:00:00Z
        Era { day: 6303, time: 1080, rule: 277 }, // 1987-04-05T09:00:00Z
        Era { day: 10685, time: 1080, rule: 10 }, // 1999-04-04T09:00:00Z
        Era { day: 11049, time: 960, rule: 11 }, // 2000-04-02T08:00:00Z
        Era { day: 11266, time: 600, rule: 10 }, // 2000-11-05T05:00:00Z
        Era { day: 11623, time: 960, rule: 277 }, // 2001-10-28T08:00:00Z
        Era { day: 13583, time: 1080, rule: 113 }, // 2007-03-11T09:00:00Z
    ],
    // America/Campo_Grande
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 480, rule: 16 }, // 1985-11-02T04:00:00Z
        Era { day: 5917, time: 360, rule: 13 }, // 1986-03-15T03:00:00Z
        Era { day: 6141, time: 480, rule: 66 }, // 1986-10-25T04:00:00Z
        Era { day: 6611, time: 360, rule: 13 }, // 1988-02-07T03:00:00Z
        Era { day: 6863, time: 480, rule: 16 }, // 1988-10-16T04:00:00Z
        Era { day: 6968, time: 360, rule: 13 }, // 1989-01-29T03:00:00Z
        Era { day: 7227, time: 480, rule: 63 }, // 1989-10-15T04:00:00Z
        Era { day: 8074, time: 360, rule: 13 }, // 1992-02-09T03:00:00Z
        Era { day: 8333, time: 480, rule: 16 }, // 1992-10-25T04:00:00Z
        Era { day: 8431, time: 360, rule: 13 }, // 1993-01-31T03:00:00Z
        Era { day: 8690, time: 480, rule: 74 }, // 1993-10-17T04:00:00Z
        Era { day: 9537, time: 360, rule: 62 }, // 1996-02-11T03:00:00Z
        Era { day: 10140, time: 480, rule: 16 }, // 1997-10-06T04:00:00Z
        Era { day: 10286, time: 360, rule: 13 }, // 1998-03-01T03:00:00Z
        Era { day: 10510, time: 480, rule: 16 }, // 1998-10-11T04:00:00Z
        Era { day: 10643, time: 360, rule: 79 }, // 1999-02-21T03:00:00Z
        Era { day: 11371, time: 360, rule: 13 }, // 2001-02-18T03:00:00Z
        Era { day: 11609, time: 480, rule: 16 }, // 2001-10-14T04:00:00Z
        Era { day: 11735, time: 360, rule: 75 }, // 2002-02-17T03:00:00Z
        Era { day: 12344, time: 480, rule: 16 }, // 2003-10-19T04:00:00Z
        Era { day: 12463, time: 360, rule: 71 }, // 2004-02-15T03:00:00Z
        Era { day: 13072, time: 480, rule: 16 }, // 2005-10-16T04:00:00Z
        Era { day: 13198, time: 360, rule: 77 }, // 2006-02-19T03:00:00Z
        Era { day: 13800, time: 480, rule: 70 }, // 2007-10-14T04:00:00Z
        Era { day: 15263, time: 480, rule: 84 }, // 2011-10-16T04:00:00Z
        Era { day: 15753, time: 360, rule: 74 }, // 2013-02-17T03:00:00Z
        Era { day: 17580, time: 360, rule: 13 }, // 2018-02-18T03:00:00Z
        Era { day: 17839, time: 480, rule: 16 }, // 2018-11-04T04:00:00Z
        Era { day: 17944, time: 360, rule: 13 }, // 2019-02-17T03:00:00Z
    ],
    // America/Cancun
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 4377, time: 960, rule: 11 }, // 1981-12-26T08:00:00Z
        Era { day: 4751, time: 600, rule: 10 }, // 1983-01-04T05:00:00Z
        Era { day: 9593, time: 960, rule: 11 }, // 1996-04-07T08:00:00Z
        Era { day: 9796, time: 840, rule: 10 }, // 1996-10-27T07:00:00Z
        Era { day: 9957, time: 960, rule: 11 }, // 1997-04-06T08:00:00Z
        Era { day: 10321, time: 840, rule: 13 }, // 1998-04-05T07:00:00Z
        Era { day: 10440, time: 720, rule: 11 }, // 1998-08-02T06:00:00Z
        Era { day: 10524, time: 840, rule: 275 }, // 1998-10-25T07:00:00Z
        Era { day: 11259, time: 840, rule: 10 }, // 2000-10-29T07:00:00Z
        Era { day: 11448, time: 960, rule: 11 }, // 2001-05-06T08:00:00Z
        Era { day: 11595, time: 840, rule: 10 }, // 2001-09-30T07:00:00Z
        Era { day: 11784, time: 960, rule: 275 }, // 2002-04-07T08:00:00Z
        Era { day: 16467, time: 960, rule: 11 }, // 2015-02-01T08:00:00Z
    ],
    // America/Caracas
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 13856, time: 840, rule: 12 }, // 2007-12-09T07:00:00Z
        Era { day: 16922, time: 840, rule: 13 }, // 2016-05-01T07:00:00Z
    ],
    // America/Cayenne, Etc/GMT+3
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
    ],
    // America/Chicago, CST6CDT, US/Central
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 960, rule: 323 }, // 1970-04-26T08:00:00Z
        Era { day: 1466, time: 960, rule: 11 }, // 1974-01-06T08:00:00Z
        Era { day: 1760, time: 840, rule: 10 }, // 1974-10-27T07:00:00Z
        Era { day: 1879, time: 960, rule: 11 }, // 1975-02-23T08:00:00Z
        Era { day: 2124, time: 840, rule: 323 }, // 1975-10-26T07:00:00Z
        Era { day: 6303, time: 960, rule: 275 }, // 1987-04-05T08:00:00Z
        Era { day: 13583, time: 960, rule: 112 }, // 2007-03-11T08:00:00Z
    ],
    // America/Chihuahua
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 9593, time: 960, rule: 275 }, // 1996-04-07T08:00:00Z
        Era { day: 10160, time: 840, rule: 10 }, // 1997-10-26T07:00:00Z
        Era { day: 10524, time: 960, rule: 277 }, // 1998-10-25T08:00:00Z
        Era { day: 11259, time: 960, rule: 9 }, // 2000-10-29T08:00:00Z
        Era { day: 11448, time: 1080, rule: 10 }, // 2001-05-06T09:00:00Z
        Era { day: 11595, time: 960, rule: 9 }, // 2001-09-30T08:00:00Z
        Era { day: 11784, time: 1080, rule: 277 }, // 2002-04-07T09:00:00Z
        Era { day: 19085, time: 1080, rule: 10 }, // 2022-04-03T09:00:00Z
    ],
    // America/Ciudad_Juarez
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 9593, time: 960, rule: 275 }, // 1996-04-07T08:00:00Z
        Era { day: 10160, time: 840, rule: 10 }, // 1997-10-26T07:00:00Z
        Era { day: 10524, time: 960, rule: 277 }, // 1998-10-25T08:00:00Z
        Era { day: 11259, time: 960, rule: 9 }, // 2000-10-29T08:00:00Z
        Era { day: 11448, time: 1080, rule: 10 }, // 2001-05-06T09:00:00Z
        Era { day: 11595, time: 960, rule: 9 }, // 2001-09-30T08:00:00Z
        Era { day: 11784, time: 1080, rule: 277 }, // 2002-04-07T09:00:00Z
        Era { day: 14682, time: 1080, rule: 113 }, // 2010-03-14T09:00:00Z
        Era { day: 19064, time: 1080, rule: 122 }, // 2022-03-13T09:00:00Z
        Era { day: 19666, time: 960, rule: 113 }, // 2023-11-05T08:00:00Z
    ],
    // America/Costa_Rica
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 3342, time: 720, rule: 85 }, // 1979-02-25T06:00:00Z
        Era { day: 3804, time: 600, rule: 10 }, // 1980-06-01T05:00:00Z
        Era { day: 7688, time: 720, rule: 54 }, // 1991-01-19T06:00:00Z
        Era { day: 8109, time: 600, rule: 10 }, // 1992-03-15T05:00:00Z
    ],
    // America/Coyhaique
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 87, time: 360, rule: 13 }, // 1970-03-29T03:00:00Z
        Era { day: 283, time: 480, rule: 119 }, // 1970-10-11T04:00:00Z
        Era { day: 1368, time: 480, rule: 16 }, // 1973-09-30T04:00:00Z
        Era { day: 1529, time: 360, rule: 119 }, // 1974-03-10T03:00:00Z
        Era { day: 6128, time: 480, rule: 305 }, // 1986-10-12T04:00:00Z
        Era { day: 6646, time: 360, rule: 119 }, // 1988-03-13T03:00:00Z
        Era { day: 7563, time: 480, rule: 16 }, // 1990-09-16T04:00:00Z
        Era { day: 7738, time: 360, rule: 119 }, // 1991-03-10T03:00:00Z
        Era { day: 9782, time: 480, rule: 233 }, // 1996-10-13T04:00:00Z
        Era { day: 10300, time: 360, rule: 13 }, // 1998-03-15T03:00:00Z
        Era { day: 10496, time: 480, rule: 16 }, // 1998-09-27T04:00:00Z
        Era { day: 10685, time: 360, rule: 13 }, // 1999-04-04T03:00:00Z
        Era { day: 10874, time: 480, rule: 119 }, // 1999-10-10T04:00:00Z
        Era { day: 13800, time: 480, rule: 233 }, // 2007-10-14T04:00:00Z
        Era { day: 14318, time: 360, rule: 13 }, // 2009-03-15T03:00:00Z
        Era { day: 14528, time: 480, rule: 16 }, // 2009-10-11T04:00:00Z
        Era { day: 14703, time: 360, rule: 13 }, // 2010-04-04T03:00:00Z
        Era { day: 14892, time: 480, rule: 16 }, // 2010-10-10T04:00:00Z
        Era { day: 15102, time: 360, rule: 13 }, // 2011-05-08T03:00:00Z
        Era { day: 15207, time: 480, rule: 16 }, // 2011-08-21T04:00:00Z
        Era { day: 15459, time: 360, rule: 333 }, // 2012-04-29T03:00:00Z
        Era { day: 16320, time: 480, rule: 16 }, // 2014-09-07T04:00:00Z
        Era { day: 16936, time: 360, rule: 352 }, // 2016-05-15T03:00:00Z
        Era { day: 17993, time: 360, rule: 287 }, // 2019-04-07T03:00:00Z
        Era { day: 19603, time: 480, rule: 16 }, // 2023-09-03T04:00:00Z
        Era { day: 19820, time: 360, rule: 13 }, // 2024-04-07T03:00:00Z
        Era { day: 19974, time: 480, rule: 16 }, // 2024-09-08T04:00:00Z
    ],
    // America/Creston, America/Phoenix, Etc/GMT+7, MST, US/Arizona
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
    ],
    // America/Cuiaba
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 480, rule: 16 }, // 1985-11-02T04:00:00Z
        Era { day: 5917, time: 360, rule: 13 }, // 1986-03-15T03:00:00Z
        Era { day: 6141, time: 480, rule: 66 }, // 1986-10-25T04:00:00Z
        Era { day: 6611, time: 360, rule: 13 }, // 1988-02-07T03:00:00Z
        Era { day: 6863, time: 480, rule: 16 }, // 1988-10-16T04:00:00Z
        Era { day: 6968, time: 360, rule: 13 }, // 1989-01-29T03:00:00Z
        Era { day: 7227, time: 480, rule: 63 }, // 1989-10-15T04:00:00Z
        Era { day: 8074, time: 360, rule: 13 }, // 1992-02-09T03:00:00Z
        Era { day: 8333, time: 480, rule: 16 }, // 1992-10-25T04:00:00Z
        Era { day: 8431, time: 360, rule: 13 }, // 1993-01-31T03:00:00Z
        Era { day: 8690, time: 480, rule: 74 }, // 1993-10-17T04:00:00Z
        Era { day: 9537, time: 360, rule: 62 }, // 1996-02-11T03:00:00Z
        Era { day: 10140, time: 480, rule: 16 }, // 1997-10-06T04:00:00Z
        Era { day: 10286, time: 360, rule: 13 }, // 1998-03-01T03:00:00Z
        Era { day: 10510, time: 480, rule: 16 }, // 1998-10-11T04:00:00Z
        Era { day: 10643, time: 360, rule: 79 }, // 1999-02-21T03:00:00Z
        Era { day: 11371, time: 360, rule: 13 }, // 2001-02-18T03:00:00Z
        Era { day: 11609, time: 480, rule: 16 }, // 2001-10-14T04:00:00Z
        Era { day: 11735, time: 360, rule: 13 }, // 2002-02-17T03:00:00Z
        Era { day: 11994, time: 480, rule: 16 }, // 2002-11-03T04:00:00Z
        Era { day: 12099, time: 360, rule: 13 }, // 2003-02-16T03:00:00Z
        Era { day: 12724, time: 480, rule: 16 }, // 2004-11-02T04:00:00Z
        Era { day: 12834, time: 360, rule: 13 }, // 2005-02-20T03:00:00Z
        Era { day: 13072, time: 480, rule: 16 }, // 2005-10-16T04:00:00Z
        Era { day: 13198, time: 360, rule: 77 }, // 2006-02-19T03:00:00Z
        Era { day: 13800, time: 480, rule: 70 }, // 2007-10-14T04:00:00Z
        Era { day: 15263, time: 480, rule: 84 }, // 2011-10-16T04:00:00Z
        Era { day: 15753, time: 360, rule: 74 }, // 2013-02-17T03:00:00Z
        Era { day: 17580, time: 360, rule: 13 }, // 2018-02-18T03:00:00Z
        Era { day: 17839, time: 480, rule: 16 }, // 2018-11-04T04:00:00Z
        Era { day: 17944, time: 360, rule: 13 }, // 2019-02-17T03:00:00Z
    ],
    // America/Danmarkshavn
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 3748, time: 600, rule: 18 }, // 1980-04-06T05:00:00Z
        Era { day: 3923, time: 120, rule: 196 }, // 1980-09-28T01:00:00Z
        Era { day: 9496, time: 360, rule: 22 }, // 1996-01-01T03:00:00Z
    ],
    // America/Dawson
    &[
        Era { day: 0, time: 0, rule: 6 }, // 1970-01-01T00:00:00Z
        Era { day: 1396, time: 1080, rule: 8 }, // 1973-10-28T09:00:00Z
        Era { day: 3769, time: 1200, rule: 326 }, // 1980-04-27T10:00:00Z
        Era { day: 6303, time: 1200, rule: 278 }, // 1987-04-05T10:00:00Z
        Era { day: 13583, time: 1200, rule: 114 }, // 2007-03-11T10:00:00Z
        Era { day: 18329, time: 1200, rule: 9 }, // 2020-03-08T10:00:00Z
    ],
    // America/Dawson_Creek
    &[
        Era { day: 0, time: 0, rule: 8 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1200, rule: 326 }, // 1970-04-26T10:00:00Z
        Era { day: 850, time: 1200, rule: 9 }, // 1972-04-30T10:00:00Z
    ],
    // America/Denver, America/Shiprock, MST7MDT, Navajo, US/Mountain
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1080, rule: 325 }, // 1970-04-26T09:00:00Z
        Era { day: 1466, time: 1080, rule: 10 }, // 1974-01-06T09:00:00Z
        Era { day: 1760, time: 960, rule: 9 }, // 1974-10-27T08:00:00Z
        Era { day: 1879, time: 1080, rule: 10 }, // 1975-02-23T09:00:00Z
        Era { day: 2124, time: 960, rule: 325 }, // 1975-10-26T08:00:00Z
        Era { day: 6303, time: 1080, rule: 277 }, // 1987-04-05T09:00:00Z
        Era { day: 13583, time: 1080, rule: 113 }, // 2007-03-11T09:00:00Z
    ],
    // America/Detroit, US/Michigan
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 1214, time: 840, rule: 13 }, // 1973-04-29T07:00:00Z
        Era { day: 1396, time: 720, rule: 11 }, // 1973-10-28T06:00:00Z
        Era { day: 1466, time: 840, rule: 13 }, // 1974-01-06T07:00:00Z
        Era { day: 1760, time: 720, rule: 322 }, // 1974-10-27T06:00:00Z
        Era { day: 6303, time: 840, rule: 274 }, // 1987-04-05T07:00:00Z
        Era { day: 13583, time: 840, rule: 111 }, // 2007-03-11T07:00:00Z
    ],
    // America/Edmonton, America/Yellowknife, Canada/Mountain
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
        Era { day: 850, time: 1080, rule: 325 }, // 1972-04-30T09:00:00Z
        Era { day: 6303, time: 1080, rule: 277 }, // 1987-04-05T09:00:00Z
        Era { day: 13583, time: 1080, rule: 113 }, // 2007-03-11T09:00:00Z
    ],
    // America/Eirunepe
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 600, rule: 13 }, // 1985-11-02T05:00:00Z
        Era { day: 5917, time: 480, rule: 11 }, // 1986-03-15T04:00:00Z
        Era { day: 6141, time: 600, rule: 67 }, // 1986-10-25T05:00:00Z
        Era { day: 6611, time: 480, rule: 11 }, // 1988-02-07T04:00:00Z
        Era { day: 8690, time: 600, rule: 13 }, // 1993-10-17T05:00:00Z
        Era { day: 8816, time: 480, rule: 11 }, // 1994-02-20T04:00:00Z
        Era { day: 14054, time: 600, rule: 13 }, // 2008-06-24T05:00:00Z
        Era { day: 16019, time: 480, rule: 11 }, // 2013-11-10T04:00:00Z
    ],
    // America/El_Salvador
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 6331, time: 720, rule: 345 }, // 1987-05-03T06:00:00Z
        Era { day: 6842, time: 600, rule: 10 }, // 1988-09-25T05:00:00Z
    ],
    // America/Ensenada, America/Santa_Isabel, America/Tijuana, Mexico/BajaNorte
    &[
        Era { day: 0, time: 0, rule: 8 }, // 1970-01-01T00:00:00Z
        Era { day: 2306, time: 1200, rule: 326 }, // 1976-04-25T10:00:00Z
        Era { day: 6303, time: 1200, rule: 278 }, // 1987-04-05T10:00:00Z
        Era { day: 14682, time: 1200, rule: 114 }, // 2010-03-14T10:00:00Z
    ],
    // America/Fort_Nelson
    &[
        Era { day: 0, time: 0, rule: 8 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1200, rule: 326 }, // 1970-04-26T10:00:00Z
        Era { day: 6303, time: 1200, rule: 278 }, // 1987-04-05T10:00:00Z
        Era { day: 13583, time: 1200, rule: 114 }, // 2007-03-11T10:00:00Z
        Era { day: 16502, time: 1200, rule: 9 }, // 2015-03-08T10:00:00Z
    ],
    // America/Fort_Wayne, America/Indiana/Indianapolis, America/Indianapolis, US/East-Indiana
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 840, rule: 13 }, // 1970-04-26T07:00:00Z
        Era { day: 297, time: 720, rule: 11 }, // 1970-10-25T06:00:00Z
        Era { day: 13240, time: 840, rule: 13 }, // 2006-04-02T07:00:00Z
        Era { day: 13450, time: 720, rule: 11 }, // 2006-10-29T06:00:00Z
        Era { day: 13583, time: 840, rule: 111 }, // 2007-03-11T07:00:00Z
    ],
    // America/Fortaleza
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 360, rule: 18 }, // 1985-11-02T03:00:00Z
        Era { day: 5917, time: 240, rule: 16 }, // 1986-03-15T02:00:00Z
        Era { day: 6141, time: 360, rule: 65 }, // 1986-10-25T03:00:00Z
        Era { day: 6611, time: 240, rule: 16 }, // 1988-02-07T02:00:00Z
        Era { day: 6863, time: 360, rule: 18 }, // 1988-10-16T03:00:00Z
        Era { day: 6968, time: 240, rule: 16 }, // 1989-01-29T02:00:00Z
        Era { day: 7227, time: 360, rule: 18 }, // 1989-10-15T03:00:00Z
        Era { day: 7346, time: 240, rule: 16 }, // 1990-02-11T02:00:00Z
        Era { day: 10867, time: 360, rule: 78 }, // 1999-10-03T03:00:00Z
        Era { day: 11252, time: 240, rule: 16 }, // 2000-10-22T02:00:00Z
        Era { day: 11609, time: 360, rule: 18 }, // 2001-10-14T03:00:00Z
        Era { day: 11735, time: 240, rule: 16 }, // 2002-02-17T02:00:00Z
    ],
    // America/Glace_Bay
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 850, time: 720, rule: 321 }, // 1972-04-30T06:00:00Z
        Era { day: 6303, time: 720, rule: 273 }, // 1987-04-05T06:00:00Z
        Era { day: 13583, time: 720, rule: 110 }, // 2007-03-11T06:00:00Z
    ],
    // America/Godthab, America/Nuuk
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 3748, time: 600, rule: 18 }, // 1980-04-06T05:00:00Z
        Era { day: 3923, time: 120, rule: 196 }, // 1980-09-28T01:00:00Z
        Era { day: 9586, time: 120, rule: 197 }, // 1996-03-31T01:00:00Z
        Era { day: 19442, time: 120, rule: 18 }, // 2023-03-26T01:00:00Z
        Era { day: 19813, time: 120, rule: 198 }, // 2024-03-31T01:00:00Z
    ],
    // America/Goose_Bay
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 720, rule: 321 }, // 1970-04-26T06:00:00Z
        Era { day: 6303, time: 482, rule: 16 }, // 1987-04-05T04:01:00Z
        Era { day: 6506, time: 362, rule: 13 }, // 1987-10-25T03:01:00Z
        Era { day: 6667, time: 482, rule: 18 }, // 1988-04-03T04:01:00Z
        Era { day: 6877, time: 242, rule: 13 }, // 1988-10-30T02:01:00Z
        Era { day: 7031, time: 482, rule: 269 }, // 1989-04-02T04:01:00Z
        Era { day: 13583, time: 482, rule: 106 }, // 2007-03-11T04:01:00Z
        Era { day: 15046, time: 482, rule: 16 }, // 2011-03-13T04:01:00Z
        Era { day: 15284, time: 600, rule: 110 }, // 2011-11-06T05:00:00Z
    ],
    // America/Grand_Turk
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 3405, time: 840, rule: 322 }, // 1979-04-29T07:00:00Z
        Era { day: 6303, time: 840, rule: 274 }, // 1987-04-05T07:00:00Z
        Era { day: 13583, time: 840, rule: 111 }, // 2007-03-11T07:00:00Z
        Era { day: 16502, time: 840, rule: 13 }, // 2015-03-08T07:00:00Z
        Era { day: 17839, time: 720, rule: 111 }, // 2018-11-04T06:00:00Z
    ],
    // America/Guatemala
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 1424, time: 720, rule: 11 }, // 1973-11-25T06:00:00Z
        Era { day: 1515, time: 600, rule: 10 }, // 1974-02-24T05:00:00Z
        Era { day: 4888, time: 720, rule: 11 }, // 1983-05-21T06:00:00Z
        Era { day: 5012, time: 600, rule: 10 }, // 1983-09-22T05:00:00Z
        Era { day: 7751, time: 720, rule: 11 }, // 1991-03-23T06:00:00Z
        Era { day: 7919, time: 600, rule: 10 }, // 1991-09-07T05:00:00Z
        Era { day: 13268, time: 720, rule: 11 }, // 2006-04-30T06:00:00Z
        Era { day: 13422, time: 600, rule: 10 }, // 2006-10-01T05:00:00Z
    ],
    // America/Guayaquil
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 8367, time: 600, rule: 13 }, // 1992-11-28T05:00:00Z
        Era { day: 8436, time: 480, rule: 11 }, // 1993-02-05T04:00:00Z
    ],
    // America/Guyana
    &[
        Era { day: 0, time: 0, rule: 14 }, // 1970-01-01T00:00:00Z
        Era { day: 2038, time: 450, rule: 16 }, // 1975-08-01T03:45:00Z
        Era { day: 8123, time: 480, rule: 13 }, // 1992-03-29T04:00:00Z
    ],
    // America/Halifax, Canada/Atlantic
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 720, rule: 321 }, // 1970-04-26T06:00:00Z
        Era { day: 6303, time: 720, rule: 273 }, // 1987-04-05T06:00:00Z
        Era { day: 13583, time: 720, rule: 110 }, // 2007-03-11T06:00:00Z
    ],
    // America/Havana, Cuba
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 600, rule: 319 }, // 1970-04-26T05:00:00Z
        Era { day: 1011, time: 480, rule: 334 }, // 1972-10-08T04:00:00Z
        Era { day: 1942, time: 600, rule: 319 }, // 1975-04-27T05:00:00Z
        Era { day: 2859, time: 480, rule: 11 }, // 1977-10-30T04:00:00Z
        Era { day: 3048, time: 600, rule: 13 }, // 1978-05-07T05:00:00Z
        Era { day: 3202, time: 480, rule: 131 }, // 1978-10-08T04:00:00Z
        Era { day: 3937, time: 480, rule: 348 }, // 1980-10-12T04:00:00Z
        Era { day: 5918, time: 600, rule: 131 }, // 1986-03-16T05:00:00Z
        Era { day: 7220, time: 480, rule: 270 }, // 1989-10-08T04:00:00Z
        Era { day: 7766, time: 600, rule: 288 }, // 1991-04-07T05:00:00Z
        Era { day: 9775, time: 600, rule: 295 }, // 1996-10-06T05:00:00Z
        Era { day: 10314, time: 600, rule: 225 }, // 1998-03-29T05:00:00Z
        Era { day: 11623, time: 600, rule: 296 }, // 2001-10-28T05:00:00Z
        Era { day: 12505, time: 600, rule: 13 }, // 2004-03-28T05:00:00Z
        Era { day: 13450, time: 600, rule: 120 }, // 2006-10-29T05:00:00Z
        Era { day: 14311, time: 600, rule: 13 }, // 2009-03-08T05:00:00Z
        Era { day: 14542, time: 600, rule: 130 }, // 2009-10-25T05:00:00Z
        Era { day: 15053, time: 600, rule: 13 }, // 2011-03-20T05:00:00Z
        Era { day: 15291, time: 600, rule: 11 }, // 2011-11-13T05:00:00Z
        Era { day: 15431, time: 600, rule: 13 }, // 2012-04-01T05:00:00Z
        Era { day: 15648, time: 600, rule: 107 }, // 2012-11-04T05:00:00Z
    ],
    // America/Hermosillo
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
        Era { day: 9593, time: 1080, rule: 277 }, // 1996-04-07T09:00:00Z
        Era { day: 10524, time: 960, rule: 9 }, // 1998-10-25T08:00:00Z
    ],
    // America/Indiana/Knox, America/Knox_IN, US/Indiana-Starke
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 960, rule: 323 }, // 1970-04-26T08:00:00Z
        Era { day: 1466, time: 960, rule: 11 }, // 1974-01-06T08:00:00Z
        Era { day: 1760, time: 840, rule: 10 }, // 1974-10-27T07:00:00Z
        Era { day: 1879, time: 960, rule: 11 }, // 1975-02-23T08:00:00Z
        Era { day: 2124, time: 840, rule: 323 }, // 1975-10-26T07:00:00Z
        Era { day: 6303, time: 960, rule: 275 }, // 1987-04-05T08:00:00Z
        Era { day: 7766, time: 960, rule: 11 }, // 1991-04-07T08:00:00Z
        Era { day: 13450, time: 840, rule: 10 }, // 2006-10-29T07:00:00Z
        Era { day: 13583, time: 960, rule: 112 }, // 2007-03-11T08:00:00Z
    ],
    // America/Indiana/Marengo
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 840, rule: 322 }, // 1970-04-26T07:00:00Z
        Era { day: 1396, time: 720, rule: 11 }, // 1973-10-28T06:00:00Z
        Era { day: 1879, time: 840, rule: 13 }, // 1975-02-23T07:00:00Z
        Era { day: 2124, time: 720, rule: 11 }, // 1975-10-26T06:00:00Z
        Era { day: 13240, time: 840, rule: 13 }, // 2006-04-02T07:00:00Z
        Era { day: 13450, time: 720, rule: 11 }, // 2006-10-29T06:00:00Z
        Era { day: 13583, time: 840, rule: 111 }, // 2007-03-11T07:00:00Z
    ],
    // America/Indiana/Petersburg
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 960, rule: 323 }, // 1970-04-26T08:00:00Z
        Era { day: 1466, time: 960, rule: 11 }, // 1974-01-06T08:00:00Z
        Era { day: 1760, time: 840, rule: 10 }, // 1974-10-27T07:00:00Z
        Era { day: 1879, time: 960, rule: 11 }, // 1975-02-23T08:00:00Z
        Era { day: 2124, time: 840, rule: 323 }, // 1975-10-26T07:00:00Z
        Era { day: 2670, time: 960, rule: 11 }, // 1977-04-24T08:00:00Z
        Era { day: 13450, time: 840, rule: 10 }, // 2006-10-29T07:00:00Z
        Era { day: 13583, time: 960, rule: 11 }, // 2007-03-11T08:00:00Z
        Era { day: 13947, time: 840, rule: 111 }, // 2008-03-09T07:00:00Z
    ],
    // America/Indiana/Tell_City
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 840, rule: 13 }, // 1970-04-26T07:00:00Z
        Era { day: 297, time: 720, rule: 11 }, // 1970-10-25T06:00:00Z
        Era { day: 13450, time: 840, rule: 10 }, // 2006-10-29T07:00:00Z
        Era { day: 13583, time: 960, rule: 112 }, // 2007-03-11T08:00:00Z
    ],
    // America/Indiana/Vevay
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 840, rule: 322 }, // 1970-04-26T07:00:00Z
        Era { day: 1032, time: 720, rule: 11 }, // 1972-10-29T06:00:00Z
        Era { day: 13240, time: 840, rule: 13 }, // 2006-04-02T07:00:00Z
        Era { day: 13450, time: 720, rule: 11 }, // 2006-10-29T06:00:00Z
        Era { day: 13583, time: 840, rule: 111 }, // 2007-03-11T07:00:00Z
    ],
    // America/Indiana/Vincennes
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 840, rule: 13 }, // 1970-04-26T07:00:00Z
        Era { day: 297, time: 720, rule: 11 }, // 1970-10-25T06:00:00Z
        Era { day: 13450, time: 840, rule: 10 }, // 2006-10-29T07:00:00Z
        Era { day: 13583, time: 960, rule: 11 }, // 2007-03-11T08:00:00Z
        Era { day: 13947, time: 840, rule: 111 }, // 2008-03-09T07:00:00Z
    ],
    // America/Indiana/Winamac
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 840, rule: 13 }, // 1970-04-26T07:00:00Z
        Era { day: 297, time: 720, rule: 11 }, // 1970-10-25T06:00:00Z
        Era { day: 13450, time: 840, rule: 10 }, // 2006-10-29T07:00:00Z
        Era { day: 13583, time: 960, rule: 13 }, // 2007-03-11T08:00:00Z
        Era { day: 13821, time: 720, rule: 111 }, // 2007-11-04T06:00:00Z
    ],
    // America/Inuvik
    &[
        Era { day: 0, time: 0, rule: 8 }, // 1970-01-01T00:00:00Z
        Era { day: 850, time: 1200, rule: 326 }, // 1972-04-30T10:00:00Z
        Era { day: 3405, time: 1200, rule: 10 }, // 1979-04-29T10:00:00Z
        Era { day: 3587, time: 960, rule: 325 }, // 1979-10-28T08:00:00Z
        Era { day: 6303, time: 1080, rule: 277 }, // 1987-04-05T09:00:00Z
        Era { day: 13583, time: 1080, rule: 113 }, // 2007-03-11T09:00:00Z
    ],
    // America/Iqaluit, America/Pangnirtung
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 850, time: 840, rule: 322 }, // 1972-04-30T07:00:00Z
        Era { day: 6303, time: 840, rule: 274 }, // 1987-04-05T07:00:00Z
        Era { day: 10895, time: 720, rule: 10 }, // 1999-10-31T06:00:00Z
        Era { day: 11049, time: 960, rule: 11 }, // 2000-04-02T08:00:00Z
        Era { day: 11413, time: 840, rule: 274 }, // 2001-04-01T07:00:00Z
        Era { day: 13583, time: 840, rule: 111 }, // 2007-03-11T07:00:00Z
    ],
    // America/Jamaica, Jamaica
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 1466, time: 840, rule: 13 }, // 1974-01-06T07:00:00Z
        Era { day: 1760, time: 720, rule: 11 }, // 1974-10-27T06:00:00Z
        Era { day: 1879, time: 840, rule: 13 }, // 1975-02-23T07:00:00Z
        Era { day: 2124, time: 720, rule: 322 }, // 1975-10-26T06:00:00Z
        Era { day: 5050, time: 720, rule: 11 }, // 1983-10-30T06:00:00Z
    ],
    // America/Juneau
    &[
        Era { day: 0, time: 0, rule: 8 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1200, rule: 326 }, // 1970-04-26T10:00:00Z
        Era { day: 1466, time: 1200, rule: 9 }, // 1974-01-06T10:00:00Z
        Era { day: 1760, time: 1080, rule: 8 }, // 1974-10-27T09:00:00Z
        Era { day: 1879, time: 1200, rule: 9 }, // 1975-02-23T10:00:00Z
        Era { day: 2124, time: 1080, rule: 326 }, // 1975-10-26T09:00:00Z
        Era { day: 3587, time: 1080, rule: 8 }, // 1979-10-28T09:00:00Z
        Era { day: 4133, time: 1200, rule: 326 }, // 1981-04-26T10:00:00Z
        Era { day: 5050, time: 1080, rule: 6 }, // 1983-10-30T09:00:00Z
        Era { day: 5232, time: 1320, rule: 327 }, // 1984-04-29T11:00:00Z
        Era { day: 6303, time: 1320, rule: 279 }, // 1987-04-05T11:00:00Z
        Era { day: 13583, time: 1320, rule: 115 }, // 2007-03-11T11:00:00Z
    ],
    // America/Kentucky/Louisville, America/Louisville
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 840, rule: 322 }, // 1970-04-26T07:00:00Z
        Era { day: 1396, time: 720, rule: 11 }, // 1973-10-28T06:00:00Z
        Era { day: 1879, time: 840, rule: 13 }, // 1975-02-23T07:00:00Z
        Era { day: 2124, time: 720, rule: 322 }, // 1975-10-26T06:00:00Z
        Era { day: 6303, time: 840, rule: 274 }, // 1987-04-05T07:00:00Z
        Era { day: 13583, time: 840, rule: 111 }, // 2007-03-11T07:00:00Z
    ],
    // America/Kentucky/Monticello
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 960, rule: 323 }, // 1970-04-26T08:00:00Z
        Era { day: 1466, time: 960, rule: 11 }, // 1974-01-06T08:00:00Z
        Era { day: 1760, time: 840, rule: 10 }, // 1974-10-27T07:00:00Z
        Era { day: 1879, time: 960, rule: 11 }, // 1975-02-23T08:00:00Z
        Era { day: 2124, time: 840, rule: 323 }, // 1975-10-26T07:00:00Z
        Era { day: 6303, time: 960, rule: 275 }, // 1987-04-05T08:00:00Z
        Era { day: 11049, time: 960, rule: 11 }, // 2000-04-02T08:00:00Z
        Era { day: 11413, time: 840, rule: 274 }, // 2001-04-01T07:00:00Z
        Era { day: 13583, time: 840, rule: 111 }, // 2007-03-11T07:00:00Z
    ],
    // America/Lima
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 5844, time: 600, rule: 52 }, // 1986-01-01T05:00:00Z
        Era { day: 6299, time: 480, rule: 11 }, // 1987-04-01T04:00:00Z
        Era { day: 7305, time: 600, rule: 13 }, // 1990-01-01T05:00:00Z
        Era { day: 7395, time: 480, rule: 11 }, // 1990-04-01T04:00:00Z
        Era { day: 8766, time: 600, rule: 13 }, // 1994-01-01T05:00:00Z
        Era { day: 8856, time: 480, rule: 11 }, // 1994-04-01T04:00:00Z
    ],
    // America/Los_Angeles, PST8PDT, US/Pacific
    &[
        Era { day: 0, time: 0, rule: 8 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1200, rule: 326 }, // 1970-04-26T10:00:00Z
        Era { day: 1466, time: 1200, rule: 9 }, // 1974-01-06T10:00:00Z
        Era { day: 1760, time: 1080, rule: 8 }, // 1974-10-27T09:00:00Z
        Era { day: 1879, time: 1200, rule: 9 }, // 1975-02-23T10:00:00Z
        Era { day: 2124, time: 1080, rule: 326 }, // 1975-10-26T09:00:00Z
        Era { day: 6303, time: 1200, rule: 278 }, // 1987-04-05T10:00:00Z
        Era { day: 13583, time: 1200, rule: 114 }, // 2007-03-11T10:00:00Z
    ],
    // America/Maceio
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 360, rule: 18 }, // 1985-11-02T03:00:00Z
        Era { day: 5917, time: 240, rule: 16 }, // 1986-03-15T02:00:00Z
        Era { day: 6141, time: 360, rule: 65 }, // 1986-10-25T03:00:00Z
        Era { day: 6611, time: 240, rule: 16 }, // 1988-02-07T02:00:00Z
        Era { day: 6863, time: 360, rule: 18 }, // 1988-10-16T03:00:00Z
        Era { day: 6968, time: 240, rule: 16 }, // 1989-01-29T02:00:00Z
        Era { day: 7227, time: 360, rule: 18 }, // 1989-10-15T03:00:00Z
        Era { day: 7346, time: 240, rule: 16 }, // 1990-02-11T02:00:00Z
        Era { day: 9418, time: 360, rule: 18 }, // 1995-10-15T03:00:00Z
        Era { day: 9537, time: 240, rule: 16 }, // 1996-02-11T02:00:00Z
        Era { day: 10867, time: 360, rule: 78 }, // 1999-10-03T03:00:00Z
        Era { day: 11252, time: 240, rule: 16 }, // 2000-10-22T02:00:00Z
        Era { day: 11609, time: 360, rule: 18 }, // 2001-10-14T03:00:00Z
        Era { day: 11735, time: 240, rule: 16 }, // 2002-02-17T02:00:00Z
    ],
    // America/Managua
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 1216, time: 720, rule: 11 }, // 1973-05-01T06:00:00Z
        Era { day: 1872, time: 600, rule: 10 }, // 1975-02-16T05:00:00Z
        Era { day: 3363, time: 720, rule: 133 }, // 1979-03-18T06:00:00Z
        Era { day: 3826, time: 600, rule: 10 }, // 1980-06-23T05:00:00Z
        Era { day: 8035, time: 1200, rule: 11 }, // 1992-01-01T10:00:00Z
        Era { day: 8302, time: 600, rule: 10 }, // 1992-09-24T05:00:00Z
        Era { day: 8401, time: 720, rule: 11 }, // 1993-01-01T06:00:00Z
        Era { day: 9862, time: 600, rule: 10 }, // 1997-01-01T05:00:00Z
        Era { day: 12883, time: 720, rule: 11 }, // 2005-04-10T06:00:00Z
        Era { day: 13058, time: 600, rule: 10 }, // 2005-10-02T05:00:00Z
        Era { day: 13268, time: 960, rule: 11 }, // 2006-04-30T08:00:00Z
        Era { day: 13422, time: 720, rule: 10 }, // 2006-10-01T06:00:00Z
    ],
    // America/Manaus, Brazil/West
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 480, rule: 16 }, // 1985-11-02T04:00:00Z
        Era { day: 5917, time: 360, rule: 13 }, // 1986-03-15T03:00:00Z
        Era { day: 6141, time: 480, rule: 66 }, // 1986-10-25T04:00:00Z
        Era { day: 6611, time: 360, rule: 13 }, // 1988-02-07T03:00:00Z
        Era { day: 8690, time: 480, rule: 16 }, // 1993-10-17T04:00:00Z
        Era { day: 8816, time: 360, rule: 13 }, // 1994-02-20T03:00:00Z
    ],
    // America/Martinique
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 3748, time: 480, rule: 16 }, // 1980-04-06T04:00:00Z
        Era { day: 3923, time: 360, rule: 13 }, // 1980-09-28T03:00:00Z
    ],
    // America/Matamoros
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 6667, time: 960, rule: 11 }, // 1988-04-03T08:00:00Z
        Era { day: 6877, time: 840, rule: 10 }, // 1988-10-30T07:00:00Z
        Era { day: 9593, time: 960, rule: 275 }, // 1996-04-07T08:00:00Z
        Era { day: 11259, time: 840, rule: 10 }, // 2000-10-29T07:00:00Z
        Era { day: 11448, time: 960, rule: 11 }, // 2001-05-06T08:00:00Z
        Era { day: 11595, time: 840, rule: 10 }, // 2001-09-30T07:00:00Z
        Era { day: 11784, time: 960, rule: 275 }, // 2002-04-07T08:00:00Z
        Era { day: 14682, time: 960, rule: 112 }, // 2010-03-14T08:00:00Z
    ],
    // America/Mazatlan, Mexico/BajaSur
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
        Era { day: 9593, time: 1080, rule: 277 }, // 1996-04-07T09:00:00Z
        Era { day: 11259, time: 960, rule: 9 }, // 2000-10-29T08:00:00Z
        Era { day: 11448, time: 1080, rule: 10 }, // 2001-05-06T09:00:00Z
        Era { day: 11595, time: 960, rule: 9 }, // 2001-09-30T08:00:00Z
        Era { day: 11784, time: 1080, rule: 277 }, // 2002-04-07T09:00:00Z
        Era { day: 19295, time: 960, rule: 9 }, // 2022-10-30T08:00:00Z
    ],
    // America/Menominee
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 1396, time: 840, rule: 10 }, // 1973-10-28T07:00:00Z
        Era { day: 1466, time: 960, rule: 11 }, // 1974-01-06T08:00:00Z
        Era { day: 1760, time: 840, rule: 10 }, // 1974-10-27T07:00:00Z
        Era { day: 1879, time: 960, rule: 11 }, // 1975-02-23T08:00:00Z
        Era { day: 2124, time: 840, rule: 323 }, // 1975-10-26T07:00:00Z
        Era { day: 6303, time: 960, rule: 275 }, // 1987-04-05T08:00:00Z
        Era { day: 13583, time: 960, rule: 112 }, // 2007-03-11T08:00:00Z
    ],
    // America/Merida
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 4377, time: 960, rule: 11 }, // 1981-12-26T08:00:00Z
        Era { day: 4688, time: 840, rule: 10 }, // 1982-11-02T07:00:00Z
        Era { day: 9593, time: 960, rule: 275 }, // 1996-04-07T08:00:00Z
        Era { day: 11259, time: 840, rule: 10 }, // 2000-10-29T07:00:00Z
        Era { day: 11448, time: 960, rule: 11 }, // 2001-05-06T08:00:00Z
        Era { day: 11595, time: 840, rule: 10 }, // 2001-09-30T07:00:00Z
        Era { day: 11784, time: 960, rule: 275 }, // 2002-04-07T08:00:00Z
        Era { day: 19295, time: 840, rule: 10 }, // 2022-10-30T07:00:00Z
    ],
    // America/Metlakatla
    &[
        Era { day: 0, time: 0, rule: 8 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1200, rule: 326 }, // 1970-04-26T10:00:00Z
        Era { day: 1466, time: 1200, rule: 9 }, // 1974-01-06T10:00:00Z
        Era { day: 1760, time: 1080, rule: 8 }, // 1974-10-27T09:00:00Z
        Era { day: 1879, time: 1200, rule: 9 }, // 1975-02-23T10:00:00Z
        Era { day: 2124, time: 1080, rule: 326 }, // 1975-10-26T09:00:00Z
        Era { day: 5050, time: 1080, rule: 8 }, // 1983-10-30T09:00:00Z
        Era { day: 16740, time: 1200, rule: 115 }, // 2015-11-01T10:00:00Z
        Era { day: 17601, time: 1320, rule: 57 }, // 2018-03-11T11:00:00Z
        Era { day: 18203, time: 1200, rule: 115 }, // 2019-11-03T10:00:00Z
    ],
    // America/Mexico_City, Mexico/General
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 9593, time: 960, rule: 275 }, // 1996-04-07T08:00:00Z
        Era { day: 11259, time: 840, rule: 10 }, // 2000-10-29T07:00:00Z
        Era { day: 11448, time: 960, rule: 11 }, // 2001-05-06T08:00:00Z
        Era { day: 11595, time: 840, rule: 10 }, // 2001-09-30T07:00:00Z
        Era { day: 11784, time: 960, rule: 275 }, // 2002-04-07T08:00:00Z
        Era { day: 19295, time: 840, rule: 10 }, // 2022-10-30T07:00:00Z
    ],
    // America/Miquelon
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 3773, time: 480, rule: 16 }, // 1980-05-01T04:00:00Z
        Era { day: 6303, time: 600, rule: 271 }, // 1987-04-05T05:00:00Z
        Era { day: 13583, time: 600, rule: 108 }, // 2007-03-11T05:00:00Z
    ],
    // America/Moncton
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 720, rule: 321 }, // 1970-04-26T06:00:00Z
        Era { day: 1032, time: 600, rule: 13 }, // 1972-10-29T05:00:00Z
        Era { day: 1578, time: 720, rule: 321 }, // 1974-04-28T06:00:00Z
        Era { day: 6303, time: 720, rule: 273 }, // 1987-04-05T06:00:00Z
        Era { day: 8494, time: 482, rule: 269 }, // 1993-04-04T04:01:00Z
        Era { day: 13583, time: 720, rule: 110 }, // 2007-03-11T06:00:00Z
    ],
    // America/Monterrey
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 6667, time: 960, rule: 11 }, // 1988-04-03T08:00:00Z
        Era { day: 6877, time: 840, rule: 10 }, // 1988-10-30T07:00:00Z
        Era { day: 9593, time: 960, rule: 275 }, // 1996-04-07T08:00:00Z
        Era { day: 11259, time: 840, rule: 10 }, // 2000-10-29T07:00:00Z
        Era { day: 11448, time: 960, rule: 11 }, // 2001-05-06T08:00:00Z
        Era { day: 11595, time: 840, rule: 10 }, // 2001-09-30T07:00:00Z
        Era { day: 11784, time: 960, rule: 275 }, // 2002-04-07T08:00:00Z
        Era { day: 19295, time: 840, rule: 10 }, // 2022-10-30T07:00:00Z
    ],
    // America/Montevideo
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 114, time: 360, rule: 18 }, // 1970-04-25T03:00:00Z
        Era { day: 164, time: 240, rule: 16 }, // 1970-06-14T02:00:00Z
        Era { day: 843, time: 360, rule: 18 }, // 1972-04-23T03:00:00Z
        Era { day: 927, time: 240, rule: 16 }, // 1972-07-16T02:00:00Z
        Era { day: 1473, time: 360, rule: 19 }, // 1974-01-13T03:00:00Z
        Era { day: 1529, time: 180, rule: 17 }, // 1974-03-10T01:30:00Z
        Era { day: 1704, time: 300, rule: 16 }, // 1974-09-01T02:30:00Z
        Era { day: 1816, time: 360, rule: 18 }, // 1974-12-22T03:00:00Z
        Era { day: 1914, time: 240, rule: 16 }, // 1975-03-30T02:00:00Z
        Era { day: 2544, time: 360, rule: 18 }, // 1976-12-19T03:00:00Z
        Era { day: 2621, time: 240, rule: 16 }, // 1977-03-06T02:00:00Z
        Era { day: 2894, time: 360, rule: 18 }, // 1977-12-04T03:00:00Z
        Era { day: 2985, time: 240, rule: 99 }, // 1978-03-05T02:00:00Z
        Era { day: 3405, time: 360, rule: 18 }, // 1979-04-29T03:00:00Z
        Era { day: 3727, time: 240, rule: 16 }, // 1980-03-16T02:00:00Z
        Era { day: 6556, time: 360, rule: 18 }, // 1987-12-14T03:00:00Z
        Era { day: 6632, time: 240, rule: 16 }, // 1988-02-28T02:00:00Z
        Era { day: 6919, time: 360, rule: 18 }, // 1988-12-11T03:00:00Z
        Era { day: 7003, time: 240, rule: 16 }, // 1989-03-05T02:00:00Z
        Era { day: 7241, time: 360, rule: 18 }, // 1989-10-29T03:00:00Z
        Era { day: 7360, time: 240, rule: 16 }, // 1990-02-25T02:00:00Z
        Era { day: 7598, time: 360, rule: 94 }, // 1990-10-21T03:00:00Z
        Era { day: 8326, time: 360, rule: 18 }, // 1992-10-18T03:00:00Z
        Era { day: 8459, time: 240, rule: 16 }, // 1993-02-28T02:00:00Z
        Era { day: 12680, time: 360, rule: 18 }, // 2004-09-19T03:00:00Z
        Era { day: 12869, time: 480, rule: 16 }, // 2005-03-27T04:00:00Z
        Era { day: 13065, time: 600, rule: 18 }, // 2005-10-09T05:00:00Z
        Era { day: 13219, time: 480, rule: 105 }, // 2006-03-12T04:00:00Z
        Era { day: 16502, time: 480, rule: 16 }, // 2015-03-08T04:00:00Z
    ],
    // America/Montreal, America/Nassau, America/Nipigon, America/Thunder_Bay, America/Toronto, Canada/Eastern
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 840, rule: 322 }, // 1970-04-26T07:00:00Z
        Era { day: 6303, time: 840, rule: 274 }, // 1987-04-05T07:00:00Z
        Era { day: 13583, time: 840, rule: 111 }, // 2007-03-11T07:00:00Z
    ],
    // America/New_York, EST5EDT, US/Eastern
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 840, rule: 322 }, // 1970-04-26T07:00:00Z
        Era { day: 1466, time: 840, rule: 13 }, // 1974-01-06T07:00:00Z
        Era { day: 1760, time: 720, rule: 11 }, // 1974-10-27T06:00:00Z
        Era { day: 1879, time: 840, rule: 13 }, // 1975-02-23T07:00:00Z
        Era { day: 2124, time: 720, rule: 322 }, // 1975-10-26T06:00:00Z
        Era { day: 6303, time: 840, rule: 274 }, // 1987-04-05T07:00:00Z
        Era { day: 13583, time: 840, rule: 111 }, // 2007-03-11T07:00:00Z
    ],
    // America/Nome
    &[
        Era { day: 0, time: 0, rule: 1 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1560, rule: 329 }, // 1970-04-26T13:00:00Z
        Era { day: 1466, time: 1560, rule: 4 }, // 1974-01-06T13:00:00Z
        Era { day: 1760, time: 1440, rule: 1 }, // 1974-10-27T12:00:00Z
        Era { day: 1879, time: 1560, rule: 4 }, // 1975-02-23T13:00:00Z
        Era { day: 2124, time: 1440, rule: 329 }, // 1975-10-26T12:00:00Z
        Era { day: 5050, time: 1440, rule: 6 }, // 1983-10-30T12:00:00Z
        Era { day: 5232, time: 1320, rule: 327 }, // 1984-04-29T11:00:00Z
        Era { day: 6303, time: 1320, rule: 279 }, // 1987-04-05T11:00:00Z
        Era { day: 13583, time: 1320, rule: 115 }, // 2007-03-11T11:00:00Z
    ],
    // America/Noronha, Brazil/DeNoronha
    &[
        Era { day: 0, time: 0, rule: 18 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 240, rule: 20 }, // 1985-11-02T02:00:00Z
        Era { day: 5917, time: 120, rule: 18 }, // 1986-03-15T01:00:00Z
        Era { day: 6141, time: 240, rule: 64 }, // 1986-10-25T02:00:00Z
        Era { day: 6611, time: 120, rule: 18 }, // 1988-02-07T01:00:00Z
        Era { day: 6863, time: 240, rule: 20 }, // 1988-10-16T02:00:00Z
        Era { day: 6968, time: 120, rule: 18 }, // 1989-01-29T01:00:00Z
        Era { day: 7227, time: 240, rule: 20 }, // 1989-10-15T02:00:00Z
        Era { day: 7346, time: 120, rule: 18 }, // 1990-02-11T01:00:00Z
        Era { day: 10867, time: 240, rule: 81 }, // 1999-10-03T02:00:00Z
        Era { day: 11245, time: 120, rule: 18 }, // 2000-10-15T01:00:00Z
        Era { day: 11609, time: 240, rule: 20 }, // 2001-10-14T02:00:00Z
        Era { day: 11735, time: 120, rule: 18 }, // 2002-02-17T01:00:00Z
    ],
    // America/North_Dakota/Beulah
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1080, rule: 325 }, // 1970-04-26T09:00:00Z
        Era { day: 1466, time: 1080, rule: 10 }, // 1974-01-06T09:00:00Z
        Era { day: 1760, time: 960, rule: 9 }, // 1974-10-27T08:00:00Z
        Era { day: 1879, time: 1080, rule: 10 }, // 1975-02-23T09:00:00Z
        Era { day: 2124, time: 960, rule: 325 }, // 1975-10-26T08:00:00Z
        Era { day: 6303, time: 1080, rule: 277 }, // 1987-04-05T09:00:00Z
        Era { day: 13583, time: 1080, rule: 113 }, // 2007-03-11T09:00:00Z
        Era { day: 14682, time: 1080, rule: 10 }, // 2010-03-14T09:00:00Z
        Era { day: 15046, time: 960, rule: 112 }, // 2011-03-13T08:00:00Z
    ],
    // America/North_Dakota/Center
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1080, rule: 325 }, // 1970-04-26T09:00:00Z
        Era { day: 1466, time: 1080, rule: 10 }, // 1974-01-06T09:00:00Z
        Era { day: 1760, time: 960, rule: 9 }, // 1974-10-27T08:00:00Z
        Era { day: 1879, time: 1080, rule: 10 }, // 1975-02-23T09:00:00Z
        Era { day: 2124, time: 960, rule: 325 }, // 1975-10-26T08:00:00Z
        Era { day: 6303, time: 1080, rule: 277 }, // 1987-04-05T09:00:00Z
        Era { day: 8130, time: 1080, rule: 10 }, // 1992-04-05T09:00:00Z
        Era { day: 8494, time: 960, rule: 275 }, // 1993-04-04T08:00:00Z
        Era { day: 13583, time: 960, rule: 112 }, // 2007-03-11T08:00:00Z
    ],
    // America/North_Dakota/New_Salem
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1080, rule: 325 }, // 1970-04-26T09:00:00Z
        Era { day: 1466, time: 1080, rule: 10 }, // 1974-01-06T09:00:00Z
        Era { day: 1760, time: 960, rule: 9 }, // 1974-10-27T08:00:00Z
        Era { day: 1879, time: 1080, rule: 10 }, // 1975-02-23T09:00:00Z
        Era { day: 2124, time: 960, rule: 325 }, // 1975-10-26T08:00:00Z
        Era { day: 6303, time: 1080, rule: 277 }, // 1987-04-05T09:00:00Z
        Era { day: 12148, time: 1080, rule: 10 }, // 2003-04-06T09:00:00Z
        Era { day: 12512, time: 960, rule: 275 }, // 2004-04-04T08:00:00Z
        Era { day: 13583, time: 960, rule: 112 }, // 2007-03-11T08:00:00Z
    ],
    // America/Ojinaga
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 9593, time: 960, rule: 275 }, // 1996-04-07T08:00:00Z
        Era { day: 10160, time: 840, rule: 10 }, // 1997-10-26T07:00:00Z
        Era { day: 10524, time: 960, rule: 277 }, // 1998-10-25T08:00:00Z
        Era { day: 11259, time: 960, rule: 9 }, // 2000-10-29T08:00:00Z
        Era { day: 11448, time: 1080, rule: 10 }, // 2001-05-06T09:00:00Z
        Era { day: 11595, time: 960, rule: 9 }, // 2001-09-30T08:00:00Z
        Era { day: 11784, time: 1080, rule: 277 }, // 2002-04-07T09:00:00Z
        Era { day: 14682, time: 1080, rule: 113 }, // 2010-03-14T09:00:00Z
        Era { day: 19064, time: 1080, rule: 10 }, // 2022-03-13T09:00:00Z
        Era { day: 19428, time: 960, rule: 112 }, // 2023-03-12T08:00:00Z
    ],
    // America/Paramaribo
    &[
        Era { day: 0, time: 0, rule: 15 }, // 1970-01-01T00:00:00Z
        Era { day: 5387, time: 420, rule: 16 }, // 1984-10-01T03:30:00Z
    ],
    // America/Port-au-Prince
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 4875, time: 600, rule: 13 }, // 1983-05-08T05:00:00Z
        Era { day: 5050, time: 480, rule: 319 }, // 1983-10-30T04:00:00Z
        Era { day: 6667, time: 720, rule: 272 }, // 1988-04-03T06:00:00Z
        Era { day: 10160, time: 720, rule: 11 }, // 1997-10-26T06:00:00Z
        Era { day: 12876, time: 600, rule: 289 }, // 2005-04-03T05:00:00Z
        Era { day: 13450, time: 480, rule: 11 }, // 2006-10-29T04:00:00Z
        Era { day: 15410, time: 840, rule: 111 }, // 2012-03-11T07:00:00Z
        Era { day: 16740, time: 720, rule: 11 }, // 2015-11-01T06:00:00Z
        Era { day: 17237, time: 840, rule: 111 }, // 2017-03-12T07:00:00Z
    ],
    // America/Porto_Acre, America/Rio_Branco, Brazil/Acre
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 600, rule: 13 }, // 1985-11-02T05:00:00Z
        Era { day: 5917, time: 480, rule: 11 }, // 1986-03-15T04:00:00Z
        Era { day: 6141, time: 600, rule: 67 }, // 1986-10-25T05:00:00Z
        Era { day: 6611, time: 480, rule: 11 }, // 1988-02-07T04:00:00Z
        Era { day: 14054, time: 600, rule: 13 }, // 2008-06-24T05:00:00Z
        Era { day: 16019, time: 480, rule: 11 }, // 2013-11-10T04:00:00Z
    ],
    // America/Porto_Velho
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 480, rule: 16 }, // 1985-11-02T04:00:00Z
        Era { day: 5917, time: 360, rule: 13 }, // 1986-03-15T03:00:00Z
        Era { day: 6141, time: 480, rule: 66 }, // 1986-10-25T04:00:00Z
        Era { day: 6611, time: 360, rule: 13 }, // 1988-02-07T03:00:00Z
    ],
    // America/Punta_Arenas
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 87, time: 360, rule: 13 }, // 1970-03-29T03:00:00Z
        Era { day: 283, time: 480, rule: 119 }, // 1970-10-11T04:00:00Z
        Era { day: 1368, time: 480, rule: 16 }, // 1973-09-30T04:00:00Z
        Era { day: 1529, time: 360, rule: 119 }, // 1974-03-10T03:00:00Z
        Era { day: 6128, time: 480, rule: 305 }, // 1986-10-12T04:00:00Z
        Era { day: 6646, time: 360, rule: 119 }, // 1988-03-13T03:00:00Z
        Era { day: 7563, time: 480, rule: 16 }, // 1990-09-16T04:00:00Z
        Era { day: 7738, time: 360, rule: 119 }, // 1991-03-10T03:00:00Z
        Era { day: 9782, time: 480, rule: 233 }, // 1996-10-13T04:00:00Z
        Era { day: 10300, time: 360, rule: 13 }, // 1998-03-15T03:00:00Z
        Era { day: 10496, time: 480, rule: 16 }, // 1998-09-27T04:00:00Z
        Era { day: 10685, time: 360, rule: 13 }, // 1999-04-04T03:00:00Z
        Era { day: 10874, time: 480, rule: 119 }, // 1999-10-10T04:00:00Z
        Era { day: 13800, time: 480, rule: 233 }, // 2007-10-14T04:00:00Z
        Era { day: 14318, time: 360, rule: 13 }, // 2009-03-15T03:00:00Z
        Era { day: 14528, time: 480, rule: 16 }, // 2009-10-11T04:00:00Z
        Era { day: 14703, time: 360, rule: 13 }, // 2010-04-04T03:00:00Z
        Era { day: 14892, time: 480, rule: 16 }, // 2010-10-10T04:00:00Z
        Era { day: 15102, time: 360, rule: 13 }, // 2011-05-08T03:00:00Z
        Era { day: 15207, time: 480, rule: 16 }, // 2011-08-21T04:00:00Z
        Era { day: 15459, time: 360, rule: 333 }, // 2012-04-29T03:00:00Z
        Era { day: 16320, time: 480, rule: 16 }, // 2014-09-07T04:00:00Z
        Era { day: 16936, time: 360, rule: 13 }, // 2016-05-15T03:00:00Z
        Era { day: 17027, time: 480, rule: 16 }, // 2016-08-14T04:00:00Z
    ],
    // America/Rainy_River, America/Winnipeg, Canada/Central
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 960, rule: 324 }, // 1970-04-26T08:00:00Z
        Era { day: 6303, time: 960, rule: 276 }, // 1987-04-05T08:00:00Z
        Era { day: 13450, time: 840, rule: 10 }, // 2006-10-29T07:00:00Z
        Era { day: 13583, time: 960, rule: 112 }, // 2007-03-11T08:00:00Z
    ],
    // America/Rankin_Inlet
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 850, time: 960, rule: 323 }, // 1972-04-30T08:00:00Z
        Era { day: 6303, time: 960, rule: 275 }, // 1987-04-05T08:00:00Z
        Era { day: 11049, time: 960, rule: 11 }, // 2000-04-02T08:00:00Z
        Era { day: 11623, time: 840, rule: 275 }, // 2001-10-28T07:00:00Z
        Era { day: 13583, time: 960, rule: 112 }, // 2007-03-11T08:00:00Z
    ],
    // America/Recife
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 360, rule: 18 }, // 1985-11-02T03:00:00Z
        Era { day: 5917, time: 240, rule: 16 }, // 1986-03-15T02:00:00Z
        Era { day: 6141, time: 360, rule: 65 }, // 1986-10-25T03:00:00Z
        Era { day: 6611, time: 240, rule: 16 }, // 1988-02-07T02:00:00Z
        Era { day: 6863, time: 360, rule: 18 }, // 1988-10-16T03:00:00Z
        Era { day: 6968, time: 240, rule: 16 }, // 1989-01-29T02:00:00Z
        Era { day: 7227, time: 360, rule: 18 }, // 1989-10-15T03:00:00Z
        Era { day: 7346, time: 240, rule: 16 }, // 1990-02-11T02:00:00Z
        Era { day: 10867, time: 360, rule: 78 }, // 1999-10-03T03:00:00Z
        Era { day: 11245, time: 240, rule: 16 }, // 2000-10-15T02:00:00Z
        Era { day: 11609, time: 360, rule: 18 }, // 2001-10-14T03:00:00Z
        Era { day: 11735, time: 240, rule: 16 }, // 2002-02-17T02:00:00Z
    ],
    // America/Regina, Canada/Saskatchewan, Etc/GMT+6
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
    ],
    // America/Resolute
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 850, time: 960, rule: 323 }, // 1972-04-30T08:00:00Z
        Era { day: 6303, time: 960, rule: 275 }, // 1987-04-05T08:00:00Z
        Era { day: 11049, time: 960, rule: 11 }, // 2000-04-02T08:00:00Z
        Era { day: 11623, time: 840, rule: 275 }, // 2001-10-28T07:00:00Z
        Era { day: 13240, time: 960, rule: 11 }, // 2006-04-02T08:00:00Z
        Era { day: 13821, time: 840, rule: 112 }, // 2007-11-04T07:00:00Z
    ],
    // America/Santarem
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 480, rule: 16 }, // 1985-11-02T04:00:00Z
        Era { day: 5917, time: 360, rule: 13 }, // 1986-03-15T03:00:00Z
        Era { day: 6141, time: 480, rule: 66 }, // 1986-10-25T04:00:00Z
        Era { day: 6611, time: 360, rule: 13 }, // 1988-02-07T03:00:00Z
        Era { day: 14054, time: 480, rule: 16 }, // 2008-06-24T04:00:00Z
    ],
    // America/Santiago, Chile/Continental
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 87, time: 360, rule: 13 }, // 1970-03-29T03:00:00Z
        Era { day: 283, time: 480, rule: 119 }, // 1970-10-11T04:00:00Z
        Era { day: 1368, time: 480, rule: 16 }, // 1973-09-30T04:00:00Z
        Era { day: 1529, time: 360, rule: 119 }, // 1974-03-10T03:00:00Z
        Era { day: 6128, time: 480, rule: 305 }, // 1986-10-12T04:00:00Z
        Era { day: 6646, time: 360, rule: 119 }, // 1988-03-13T03:00:00Z
        Era { day: 7563, time: 480, rule: 16 }, // 1990-09-16T04:00:00Z
        Era { day: 7738, time: 360, rule: 119 }, // 1991-03-10T03:00:00Z
        Era { day: 9782, time: 480, rule: 233 }, // 1996-10-13T04:00:00Z
        Era { day: 10300, time: 360, rule: 13 }, // 1998-03-15T03:00:00Z
        Era { day: 10496, time: 480, rule: 16 }, // 1998-09-27T04:00:00Z
        Era { day: 10685, time: 360, rule: 13 }, // 1999-04-04T03:00:00Z
        Era { day: 10874, time: 480, rule: 119 }, // 1999-10-10T04:00:00Z
        Era { day: 13800, time: 480, rule: 233 }, // 2007-10-14T04:00:00Z
        Era { day: 14318, time: 360, rule: 13 }, // 2009-03-15T03:00:00Z
        Era { day: 14528, time: 480, rule: 16 }, // 2009-10-11T04:00:00Z
        Era { day: 14703, time: 360, rule: 13 }, // 2010-04-04T03:00:00Z
        Era { day: 14892, time: 480, rule: 16 }, // 2010-10-10T04:00:00Z
        Era { day: 15102, time: 360, rule: 13 }, // 2011-05-08T03:00:00Z
        Era { day: 15207, time: 480, rule: 16 }, // 2011-08-21T04:00:00Z
        Era { day: 15459, time: 360, rule: 333 }, // 2012-04-29T03:00:00Z
        Era { day: 16320, time: 480, rule: 16 }, // 2014-09-07T04:00:00Z
        Era { day: 16936, time: 360, rule: 352 }, // 2016-05-15T03:00:00Z
        Era { day: 17993, time: 360, rule: 287 }, // 2019-04-07T03:00:00Z
        Era { day: 19603, time: 480, rule: 286 }, // 2023-09-03T04:00:00Z
    ],
    // America/Santo_Domingo
    &[
        Era { day: 0, time: 0, rule: 12 }, // 1970-01-01T00:00:00Z
        Era { day: 51, time: 540, rule: 11 }, // 1970-02-21T04:30:00Z
        Era { day: 297, time: 600, rule: 56 }, // 1970-10-25T05:00:00Z
        Era { day: 750, time: 540, rule: 58 }, // 1972-01-21T04:30:00Z
        Era { day: 1760, time: 600, rule: 13 }, // 1974-10-27T05:00:00Z
        Era { day: 11259, time: 720, rule: 11 }, // 2000-10-29T06:00:00Z
        Era { day: 11294, time: 720, rule: 13 }, // 2000-12-03T06:00:00Z
    ],
    // America/Sao_Paulo, Brazil/East
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 5784, time: 360, rule: 18 }, // 1985-11-02T03:00:00Z
        Era { day: 5917, time: 240, rule: 16 }, // 1986-03-15T02:00:00Z
        Era { day: 6141, time: 360, rule: 65 }, // 1986-10-25T03:00:00Z
        Era { day: 6611, time: 240, rule: 16 }, // 1988-02-07T02:00:00Z
        Era { day: 6863, time: 360, rule: 18 }, // 1988-10-16T03:00:00Z
        Era { day: 6968, time: 240, rule: 16 }, // 1989-01-29T02:00:00Z
        Era { day: 7227, time: 360, rule: 61 }, // 1989-10-15T03:00:00Z
        Era { day: 8074, time: 240, rule: 16 }, // 1992-02-09T02:00:00Z
        Era { day: 8333, time: 360, rule: 18 }, // 1992-10-25T03:00:00Z
        Era { day: 8431, time: 240, rule: 16 }, // 1993-01-31T02:00:00Z
        Era { day: 8690, time: 360, rule: 72 }, // 1993-10-17T03:00:00Z
        Era { day: 9537, time: 240, rule: 60 }, // 1996-02-11T02:00:00Z
        Era { day: 10140, time: 360, rule: 18 }, // 1997-10-06T03:00:00Z
        Era { day: 10286, time: 240, rule: 16 }, // 1998-03-01T02:00:00Z
        Era { day: 10510, time: 360, rule: 18 }, // 1998-10-11T03:00:00Z
        Era { day: 10643, time: 240, rule: 78 }, // 1999-02-21T02:00:00Z
        Era { day: 11371, time: 240, rule: 16 }, // 2001-02-18T02:00:00Z
        Era { day: 11609, time: 360, rule: 18 }, // 2001-10-14T03:00:00Z
        Era { day: 11735, time: 240, rule: 73 }, // 2002-02-17T02:00:00Z
        Era { day: 12344, time: 360, rule: 18 }, // 2003-10-19T03:00:00Z
        Era { day: 12463, time: 240, rule: 69 }, // 2004-02-15T02:00:00Z
        Era { day: 13072, time: 360, rule: 18 }, // 2005-10-16T03:00:00Z
        Era { day: 13198, time: 240, rule: 76 }, // 2006-02-19T02:00:00Z
        Era { day: 13800, time: 360, rule: 68 }, // 2007-10-14T03:00:00Z
        Era { day: 15263, time: 360, rule: 82 }, // 2011-10-16T03:00:00Z
        Era { day: 15753, time: 240, rule: 72 }, // 2013-02-17T02:00:00Z
        Era { day: 17580, time: 240, rule: 16 }, // 2018-02-18T02:00:00Z
        Era { day: 17839, time: 360, rule: 18 }, // 2018-11-04T03:00:00Z
        Era { day: 17944, time: 240, rule: 16 }, // 2019-02-17T02:00:00Z
    ],
    // America/Scoresbysund
    &[
        Era { day: 0, time: 0, rule: 18 }, // 1970-01-01T00:00:00Z
        Era { day: 3748, time: 480, rule: 20 }, // 1980-04-06T04:00:00Z
        Era { day: 3923, time: 480, rule: 18 }, // 1980-09-28T04:00:00Z
        Era { day: 4105, time: 240, rule: 22 }, // 1981-03-29T02:00:00Z
        Era { day: 4287, time: 120, rule: 199 }, // 1981-09-27T01:00:00Z
        Era { day: 9586, time: 120, rule: 200 }, // 1996-03-31T01:00:00Z
        Era { day: 19659, time: 120, rule: 20 }, // 2023-10-29T01:00:00Z
        Era { day: 20023, time: 120, rule: 198 }, // 2024-10-27T01:00:00Z
    ],
    // America/Sitka
    &[
        Era { day: 0, time: 0, rule: 8 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1200, rule: 326 }, // 1970-04-26T10:00:00Z
        Era { day: 1466, time: 1200, rule: 9 }, // 1974-01-06T10:00:00Z
        Era { day: 1760, time: 1080, rule: 8 }, // 1974-10-27T09:00:00Z
        Era { day: 1879, time: 1200, rule: 9 }, // 1975-02-23T10:00:00Z
        Era { day: 2124, time: 1080, rule: 326 }, // 1975-10-26T09:00:00Z
        Era { day: 5050, time: 1080, rule: 6 }, // 1983-10-30T09:00:00Z
        Era { day: 5232, time: 1320, rule: 327 }, // 1984-04-29T11:00:00Z
        Era { day: 6303, time: 1320, rule: 279 }, // 1987-04-05T11:00:00Z
        Era { day: 13583, time: 1320, rule: 115 }, // 2007-03-11T11:00:00Z
    ],
    // America/St_Johns, Canada/Newfoundland
    &[
        Era { day: 0, time: 0, rule: 15 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 660, rule: 320 }, // 1970-04-26T05:30:00Z
        Era { day: 6303, time: 422, rule: 17 }, // 1987-04-05T03:31:00Z
        Era { day: 6506, time: 302, rule: 15 }, // 1987-10-25T02:31:00Z
        Era { day: 6667, time: 422, rule: 19 }, // 1988-04-03T03:31:00Z
        Era { day: 6877, time: 182, rule: 15 }, // 1988-10-30T01:31:00Z
        Era { day: 7031, time: 422, rule: 268 }, // 1989-04-02T03:31:00Z
        Era { day: 13583, time: 422, rule: 104 }, // 2007-03-11T03:31:00Z
        Era { day: 15046, time: 422, rule: 17 }, // 2011-03-13T03:31:00Z
        Era { day: 15284, time: 540, rule: 109 }, // 2011-11-06T04:30:00Z
    ],
    // America/Swift_Current
    &[
        Era { day: 0, time: 0, rule: 9 }, // 1970-01-01T00:00:00Z
        Era { day: 850, time: 1080, rule: 10 }, // 1972-04-30T09:00:00Z
    ],
    // America/Tegucigalpa
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 6331, time: 720, rule: 345 }, // 1987-05-03T06:00:00Z
        Era { day: 6842, time: 600, rule: 10 }, // 1988-09-25T05:00:00Z
        Era { day: 13275, time: 720, rule: 11 }, // 2006-05-07T06:00:00Z
        Era { day: 13367, time: 600, rule: 10 }, // 2006-08-07T05:00:00Z
    ],
    // America/Thule
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 7759, time: 720, rule: 228 }, // 1991-03-31T06:00:00Z
        Era { day: 8494, time: 720, rule: 273 }, // 1993-04-04T06:00:00Z
        Era { day: 13583, time: 720, rule: 110 }, // 2007-03-11T06:00:00Z
    ],
    // America/Vancouver, Canada/Pacific
    &[
        Era { day: 0, time: 0, rule: 8 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1200, rule: 326 }, // 1970-04-26T10:00:00Z
        Era { day: 6303, time: 1200, rule: 278 }, // 1987-04-05T10:00:00Z
        Era { day: 13583, time: 1200, rule: 114 }, // 2007-03-11T10:00:00Z
    ],
    // America/Whitehorse, Canada/Yukon
    &[
        Era { day: 0, time: 0, rule: 8 }, // 1970-01-01T00:00:00Z
        Era { day: 3769, time: 1200, rule: 326 }, // 1980-04-27T10:00:00Z
        Era { day: 6303, time: 1200, rule: 278 }, // 1987-04-05T10:00:00Z
        Era { day: 13583, time: 1200, rule: 114 }, // 2007-03-11T10:00:00Z
        Era { day: 18329, time: 1200, rule: 9 }, // 2020-03-08T10:00:00Z
    ],
    // America/Yakutat
    &[
        Era { day: 0, time: 0, rule: 6 }, // 1970-01-01T00:00:00Z
        Era { day: 115, time: 1320, rule: 327 }, // 1970-04-26T11:00:00Z
        Era { day: 1466, time: 1320, rule: 8 }, // 1974-01-06T11:00:00Z
        Era { day: 1760, time: 1200, rule: 6 }, // 1974-10-27T10:00:00Z
        Era { day: 1879, time: 1320, rule: 8 }, // 1975-02-23T11:00:00Z
        Era { day: 2124, time: 1200, rule: 327 }, // 1975-10-26T10:00:00Z
        Era { day: 6303, time: 1320, rule: 279 }, // 1987-04-05T11:00:00Z
        Era { day: 13583, time: 1320, rule: 115 }, // 2007-03-11T11:00:00Z
    ],
    // Antarctica/Casey
    &[
        Era { day: 0, time: 0, rule: 36 }, // 1970-01-01T00:00:00Z
        Era { day: 14534, time: 2160, rule: 44 }, // 2009-10-17T18:00:00Z
        Era { day: 14672, time: 1800, rule: 36 }, // 2010-03-04T15:00:00Z
        Era { day: 15274, time: 2160, rule: 44 }, // 2011-10-27T18:00:00Z
        Era { day: 15391, time: 2040, rule: 36 }, // 2012-02-21T17:00:00Z
        Era { day: 17095, time: 1920, rule: 44 }, // 2016-10-21T16:00:00Z
        Era { day: 17600, time: 2040, rule: 36 }, // 2018-03-10T17:00:00Z
        Era { day: 17810, time: 2400, rule: 44 }, // 2018-10-06T20:00:00Z
        Era { day: 17971, time: 1920, rule: 36 }, // 2019-03-16T16:00:00Z
        Era { day: 18172, time: 2280, rule: 44 }, // 2019-10-03T19:00:00Z
        Era { day: 18328, time: 1920, rule: 36 }, // 2020-03-07T16:00:00Z
        Era { day: 18538, time: 1922, rule: 121 }, // 2020-10-03T16:01:00Z
        Era { day: 19424, time: 1920, rule: 36 }, // 2023-03-08T16:00:00Z
    ],
    // Antarctica/Davis
    &[
        Era { day: 0, time: 0, rule: 34 }, // 1970-01-01T00:00:00Z
        Era { day: 14534, time: 2280, rule: 29 }, // 2009-10-17T19:00:00Z
        Era { day: 14678, time: 2400, rule: 34 }, // 2010-03-10T20:00:00Z
        Era { day: 15274, time: 2280, rule: 29 }, // 2011-10-27T19:00:00Z
        Era { day: 15391, time: 2400, rule: 34 }, // 2012-02-21T20:00:00Z
    ],
    // Antarctica/DumontDUrville, Etc/GMT-10, Pacific/Chuuk, Pacific/Port_Moresby, Pacific/Truk, Pacific/Yap
    &[
        Era { day: 0, time: 0, rule: 42 }, // 1970-01-01T00:00:00Z
    ],
    // Antarctica/Macquarie
    &[
        Era { day: 0, time: 0, rule: 44 }, // 1970-01-01T00:00:00Z
        Era { day: 65, time: 1920, rule: 101 }, // 1970-03-07T16:00:00Z
        Era { day: 786, time: 1920, rule: 42 }, // 1972-02-26T16:00:00Z
        Era { day: 1031, time: 1920, rule: 91 }, // 1972-10-28T16:00:00Z
        Era { day: 4076, time: 1920, rule: 42 }, // 1981-02-28T16:00:00Z
        Era { day: 4314, time: 1920, rule: 214 }, // 1981-10-24T16:00:00Z
        Era { day: 5175, time: 1920, rule: 91 }, // 1984-03-03T16:00:00Z
        Era { day: 6134, time: 1920, rule: 44 }, // 1986-10-18T16:00:00Z
        Era { day: 6281, time: 1920, rule: 128 }, // 1987-03-14T16:00:00Z
        Era { day: 7604, time: 1920, rule: 44 }, // 1990-10-27T16:00:00Z
        Era { day: 7758, time: 1920, rule: 189 }, // 1991-03-30T16:00:00Z
        Era { day: 11195, time: 1920, rule: 44 }, // 2000-08-26T16:00:00Z
        Era { day: 11405, time: 1920, rule: 42 }, // 2001-03-24T16:00:00Z
        Era { day: 11601, time: 1920, rule: 213 }, // 2001-10-06T16:00:00Z
        Era { day: 13596, time: 1920, rule: 42 }, // 2007-03-24T16:00:00Z
        Era { day: 13792, time: 1920, rule: 255 }, // 2007-10-06T16:00:00Z
        Era { day: 14520, time: 1920, rule: 44 }, // 2009-10-03T16:00:00Z
        Era { day: 15066, time: 1920, rule: 255 }, // 2011-04-02T16:00:00Z
    ],
    // Antarctica/Mawson
    &[
        Era { day: 0, time: 0, rule: 32 }, // 1970-01-01T00:00:00Z
        Era { day: 14534, time: 2400, rule: 29 }, // 2009-10-17T20:00:00Z
    ],
    // Antarctica/McMurdo, Antarctica/South_Pole, NZ, Pacific/Auckland
    &[
        Era { day: 0, time: 0, rule: 46 }, // 1970-01-01T00:00:00Z
        Era { day: 1766, time: 1680, rule: 49 }, // 1974-11-02T14:00:00Z
        Era { day: 1878, time: 1680, rule: 46 }, // 1975-02-22T14:00:00Z
        Era { day: 2123, time: 1680, rule: 89 }, // 1975-10-25T14:00:00Z
        Era { day: 4076, time: 1680, rule: 46 }, // 1981-02-28T14:00:00Z
        Era { day: 4314, time: 1680, rule: 89 }, // 1981-10-24T14:00:00Z
        Era { day: 6267, time: 1680, rule: 46 }, // 1987-02-28T14:00:00Z
        Era { day: 6505, time: 1680, rule: 89 }, // 1987-10-24T14:00:00Z
        Era { day: 7219, time: 1680, rule: 49 }, // 1989-10-07T14:00:00Z
        Era { day: 7380, time: 1680, rule: 123 }, // 1990-03-17T14:00:00Z
        Era { day: 13785, time: 1680, rule: 250 }, // 2007-09-29T14:00:00Z
    ],
    // Antarctica/Palmer
    &[
        Era { day: 0, time: 0, rule: 16 }, // 1970-01-01T00:00:00Z
        Era { day: 1483, time: 360, rule: 18 }, // 1974-01-23T03:00:00Z
        Era { day: 1581, time: 240, rule: 16 }, // 1974-05-01T02:00:00Z
        Era { day: 4503, time: 360, rule: 13 }, // 1982-05-01T03:00:00Z
        Era { day: 4665, time: 480, rule: 119 }, // 1982-10-10T04:00:00Z
        Era { day: 6128, time: 480, rule: 305 }, // 1986-10-12T04:00:00Z
        Era { day: 6646, time: 360, rule: 119 }, // 1988-03-13T03:00:00Z
        Era { day: 7563, time: 480, rule: 16 }, // 1990-09-16T04:00:00Z
        Era { day: 7738, time: 360, rule: 119 }, // 1991-03-10T03:00:00Z
        Era { day: 9782, time: 480, rule: 233 }, // 1996-10-13T04:00:00Z
        Era { day: 10300, time: 360, rule: 13 }, // 1998-03-15T03:00:00Z
        Era { day: 10496, time: 480, rule: 16 }, // 1998-09-27T04:00:00Z
        Era { day: 10685, time: 360, rule: 13 }, // 1999-04-04T03:00:00Z
        Era { day: 10874, time: 480, rule: 119 }, // 1999-10-10T04:00:00Z
        Era { day: 13800, time: 480, rule: 233 }, // 2007-10-14T04:00:00Z
        Era { day: 14318, time: 360, rule: 13 }, // 2009-03-15T03:00:00Z
        Era { day: 14528, time: 480, rule: 16 }, // 2009-10-11T04:00:00Z
        Era { day: 14703, time: 360, rule: 13 }, // 2010-04-04T03:00:00Z
        Era { day: 14892, time: 480, rule: 16 }, // 2010-10-10T04:00:00Z
        Era { day: 15102, time: 360, rule: 13 }, // 2011-05-08T03:00:00Z
        Era { day: 15207, time: 480, rule: 16 }, // 2011-08-21T04:00:00Z
        Era { day: 15459, time: 360, rule: 333 }, // 2012-04-29T03:00:00Z
        Era { day: 16320, time: 480, rule: 16 }, // 2014-09-07T04:00:00Z
        Era { day: 16936, time: 360, rule: 13 }, // 2016-05-15T03:00:00Z
        Era { day: 17027, time: 480, rule: 16 }, // 2016-08-14T04:00:00Z
    ],
    // Antarctica/Rothera
    &[
        Era { day: 0, time: 0, rule: 22 }, // 1970-01-01T00:00:00Z
        Era { day: 2526, time: 0, rule: 16 }, // 1976-12-01T00:00:00Z
    ],
    // Antarctica/Troll
    &[
        Era { day: 0, time: 0, rule: 22 }, // 1970-01-01T00:00:00Z
        Era { day: 12869, time: 120, rule: 205 }, // 2005-03-27T01:00:00Z
    ],
    // Antarctica/Vostok
    &[
        Era { day: 0, time: 0, rule: 34 }, // 1970-01-01T00:00:00Z
        Era { day: 8796, time: 2040, rule: 22 }, // 1994-01-31T17:00:00Z
        Era { day: 9070, time: 0, rule: 34 }, // 1994-11-01T00:00:00Z
        Era { day: 19708, time: 2280, rule: 29 }, // 2023-12-17T19:00:00Z
    ],
    // Arctic/Longyearbyen, Atlantic/Jan_Mayen, Europe/Berlin, Europe/Copenhagen, Europe/Oslo, Europe/Stockholm
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 3748, time: 120, rule: 24 }, // 1980-04-06T01:00:00Z
        Era { day: 3923, time: 120, rule: 204 }, // 1980-09-28T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Asia/Almaty
    &[
        Era { day: 0, time: 0, rule: 32 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2160, rule: 241 }, // 1981-03-31T18:00:00Z
        Era { day: 5385, time: 2400, rule: 168 }, // 1984-09-29T20:00:00Z
        Era { day: 7576, time: 2400, rule: 32 }, // 1990-09-29T20:00:00Z
        Era { day: 7940, time: 2520, rule: 29 }, // 1991-09-28T21:00:00Z
        Era { day: 8052, time: 2520, rule: 32 }, // 1992-01-18T21:00:00Z
        Era { day: 8122, time: 2400, rule: 168 }, // 1992-03-28T20:00:00Z
        Era { day: 9585, time: 2400, rule: 169 }, // 1996-03-30T20:00:00Z
        Era { day: 12721, time: 2400, rule: 32 }, // 2004-10-30T20:00:00Z
        Era { day: 19782, time: 2160, rule: 29 }, // 2024-02-29T18:00:00Z
    ],
    // Asia/Amman
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 1251, time: 2640, rule: 25 }, // 1973-06-05T22:00:00Z
        Era { day: 1368, time: 2520, rule: 339 }, // 1973-09-30T21:00:00Z
        Era { day: 2311, time: 2640, rule: 25 }, // 1976-04-30T22:00:00Z
        Era { day: 2495, time: 2520, rule: 24 }, // 1976-10-31T21:00:00Z
        Era { day: 2676, time: 2640, rule: 338 }, // 1977-04-30T22:00:00Z
        Era { day: 3193, time: 2520, rule: 24 }, // 1978-09-29T21:00:00Z
        Era { day: 5568, time: 2640, rule: 25 }, // 1985-03-31T22:00:00Z
        Era { day: 5751, time: 2520, rule: 24 }, // 1985-09-30T21:00:00Z
        Era { day: 5936, time: 2640, rule: 249 }, // 1986-04-03T22:00:00Z
        Era { day: 6853, time: 2520, rule: 24 }, // 1988-10-06T21:00:00Z
        Era { day: 7066, time: 2640, rule: 25 }, // 1989-05-07T22:00:00Z
        Era { day: 7217, time: 2520, rule: 331 }, // 1989-10-05T21:00:00Z
        Era { day: 7775, time: 2640, rule: 25 }, // 1991-04-16T22:00:00Z
        Era { day: 7938, time: 2520, rule: 300 }, // 1991-09-26T21:00:00Z
        Era { day: 8491, time: 2640, rule: 249 }, // 1993-04-01T22:00:00Z
        Era { day: 9023, time: 2520, rule: 24 }, // 1994-09-15T21:00:00Z
        Era { day: 9226, time: 2640, rule: 281 }, // 1995-04-06T22:00:00Z
        Era { day: 10486, time: 2640, rule: 358 }, // 1998-09-17T22:00:00Z
        Era { day: 11045, time: 2640, rule: 25 }, // 2000-03-29T22:00:00Z
        Era { day: 11228, time: 2640, rule: 221 }, // 2000-09-28T22:00:00Z
        Era { day: 12138, time: 2640, rule: 25 }, // 2003-03-27T22:00:00Z
        Era { day: 12348, time: 2640, rule: 24 }, // 2003-10-23T22:00:00Z
        Era { day: 12502, time: 2640, rule: 184 }, // 2004-03-25T22:00:00Z
        Era { day: 13055, time: 2640, rule: 24 }, // 2005-09-29T22:00:00Z
        Era { day: 13237, time: 2640, rule: 185 }, // 2006-03-30T22:00:00Z
        Era { day: 15428, time: 2640, rule: 25 }, // 2012-03-29T22:00:00Z
        Era { day: 16058, time: 2520, rule: 24 }, // 2013-12-19T21:00:00Z
        Era { day: 16156, time: 2640, rule: 185 }, // 2014-03-27T22:00:00Z
        Era { day: 19047, time: 2640, rule: 25 }, // 2022-02-24T22:00:00Z
    ],
    // Asia/Anadyr
    &[
        Era { day: 0, time: 0, rule: 49 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 1320, rule: 51 }, // 1981-03-31T11:00:00Z
        Era { day: 4290, time: 1200, rule: 49 }, // 1981-09-30T10:00:00Z
        Era { day: 4655, time: 1320, rule: 235 }, // 1982-09-30T11:00:00Z
        Era { day: 5385, time: 1680, rule: 150 }, // 1984-09-29T14:00:00Z
        Era { day: 7576, time: 1680, rule: 46 }, // 1990-09-29T14:00:00Z
        Era { day: 7940, time: 1800, rule: 44 }, // 1991-09-28T15:00:00Z
        Era { day: 8052, time: 1800, rule: 46 }, // 1992-01-18T15:00:00Z
        Era { day: 8122, time: 1680, rule: 150 }, // 1992-03-28T14:00:00Z
        Era { day: 9585, time: 1680, rule: 151 }, // 1996-03-30T14:00:00Z
        Era { day: 14541, time: 1680, rule: 46 }, // 2009-10-24T14:00:00Z
        Era { day: 14912, time: 1800, rule: 44 }, // 2010-10-30T15:00:00Z
        Era { day: 15059, time: 1800, rule: 46 }, // 2011-03-26T15:00:00Z
    ],
    // Asia/Aqtau
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
        Era { day: 4290, time: 2280, rule: 32 }, // 1981-09-30T19:00:00Z
        Era { day: 4655, time: 2160, rule: 242 }, // 1982-09-30T18:00:00Z
        Era { day: 5385, time: 2520, rule: 170 }, // 1984-09-29T21:00:00Z
        Era { day: 7576, time: 2520, rule: 29 }, // 1990-09-29T21:00:00Z
        Era { day: 7940, time: 2640, rule: 27 }, // 1991-09-28T22:00:00Z
        Era { day: 8052, time: 2640, rule: 29 }, // 1992-01-18T22:00:00Z
        Era { day: 8122, time: 2520, rule: 170 }, // 1992-03-28T21:00:00Z
        Era { day: 9032, time: 2520, rule: 27 }, // 1994-09-24T21:00:00Z
        Era { day: 9214, time: 2640, rule: 29 }, // 1995-03-25T22:00:00Z
        Era { day: 9396, time: 2640, rule: 27 }, // 1995-09-23T22:00:00Z
        Era { day: 9585, time: 2640, rule: 177 }, // 1996-03-30T22:00:00Z
        Era { day: 12504, time: 2640, rule: 29 }, // 2004-03-27T22:00:00Z
    ],
    // Asia/Aqtobe
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2280, rule: 32 }, // 1981-03-31T19:00:00Z
        Era { day: 4655, time: 2160, rule: 242 }, // 1982-09-30T18:00:00Z
        Era { day: 5385, time: 2520, rule: 170 }, // 1984-09-29T21:00:00Z
        Era { day: 7576, time: 2520, rule: 29 }, // 1990-09-29T21:00:00Z
        Era { day: 7940, time: 2640, rule: 27 }, // 1991-09-28T22:00:00Z
        Era { day: 8052, time: 2640, rule: 29 }, // 1992-01-18T22:00:00Z
        Era { day: 8122, time: 2520, rule: 170 }, // 1992-03-28T21:00:00Z
        Era { day: 9585, time: 2520, rule: 171 }, // 1996-03-30T21:00:00Z
        Era { day: 12721, time: 2520, rule: 29 }, // 2004-10-30T21:00:00Z
    ],
    // Asia/Ashgabat, Asia/Ashkhabad
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2280, rule: 242 }, // 1981-03-31T19:00:00Z
        Era { day: 5385, time: 2520, rule: 170 }, // 1984-09-29T21:00:00Z
        Era { day: 7576, time: 2520, rule: 29 }, // 1990-09-29T21:00:00Z
        Era { day: 7940, time: 2640, rule: 27 }, // 1991-09-28T22:00:00Z
        Era { day: 8052, time: 2640, rule: 29 }, // 1992-01-18T22:00:00Z
    ],
    // Asia/Atyrau
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
        Era { day: 4290, time: 2280, rule: 32 }, // 1981-09-30T19:00:00Z
        Era { day: 4655, time: 2160, rule: 242 }, // 1982-09-30T18:00:00Z
        Era { day: 5385, time: 2520, rule: 170 }, // 1984-09-29T21:00:00Z
        Era { day: 7576, time: 2520, rule: 29 }, // 1990-09-29T21:00:00Z
        Era { day: 7940, time: 2640, rule: 27 }, // 1991-09-28T22:00:00Z
        Era { day: 8052, time: 2640, rule: 29 }, // 1992-01-18T22:00:00Z
        Era { day: 8122, time: 2520, rule: 170 }, // 1992-03-28T21:00:00Z
        Era { day: 9585, time: 2520, rule: 171 }, // 1996-03-30T21:00:00Z
        Era { day: 10523, time: 2520, rule: 29 }, // 1998-10-24T21:00:00Z
        Era { day: 10894, time: 2640, rule: 177 }, // 1999-10-30T22:00:00Z
        Era { day: 12504, time: 2640, rule: 29 }, // 2004-03-27T22:00:00Z
    ],
    // Asia/Baghdad
    &[
        Era { day: 0, time: 0, rule: 25 }, // 1970-01-01T00:00:00Z
        Era { day: 4502, time: 2520, rule: 27 }, // 1982-04-30T21:00:00Z
        Era { day: 4655, time: 2400, rule: 230 }, // 1982-09-30T20:00:00Z
        Era { day: 5203, time: 2520, rule: 244 }, // 1984-03-31T21:00:00Z
        Era { day: 5749, time: 2640, rule: 175 }, // 1985-09-28T22:00:00Z
        Era { day: 7576, time: 2640, rule: 25 }, // 1990-09-29T22:00:00Z
        Era { day: 7760, time: 0, rule: 259 }, // 1991-04-01T00:00:00Z
        Era { day: 13787, time: 0, rule: 25 }, // 2007-10-01T00:00:00Z
    ],
    // Asia/Bahrain, Asia/Qatar
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
        Era { day: 881, time: 2400, rule: 25 }, // 1972-05-31T20:00:00Z
    ],
    // Asia/Baku
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2400, rule: 243 }, // 1981-03-31T20:00:00Z
        Era { day: 5385, time: 2640, rule: 176 }, // 1984-09-29T22:00:00Z
        Era { day: 7576, time: 2640, rule: 27 }, // 1990-09-29T22:00:00Z
        Era { day: 7940, time: 2760, rule: 25 }, // 1991-09-28T23:00:00Z
        Era { day: 8122, time: 2760, rule: 27 }, // 1992-03-28T23:00:00Z
        Era { day: 9586, time: 120, rule: 29 }, // 1996-03-31T01:00:00Z
        Era { day: 9796, time: 120, rule: 27 }, // 1996-10-27T01:00:00Z
        Era { day: 9950, time: 0, rule: 195 }, // 1997-03-30T00:00:00Z
        Era { day: 16733, time: 0, rule: 27 }, // 2015-10-25T00:00:00Z
    ],
    // Asia/Bangkok, Asia/Jakarta, Asia/Phnom_Penh, Asia/Vientiane, Etc/GMT-7, Indian/Christmas
    &[
        Era { day: 0, time: 0, rule: 34 }, // 1970-01-01T00:00:00Z
    ],
    // Asia/Barnaul
    &[
        Era { day: 0, time: 0, rule: 34 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2040, rule: 240 }, // 1981-03-31T17:00:00Z
        Era { day: 5385, time: 2280, rule: 165 }, // 1984-09-29T19:00:00Z
        Era { day: 7576, time: 2280, rule: 34 }, // 1990-09-29T19:00:00Z
        Era { day: 7940, time: 2400, rule: 32 }, // 1991-09-28T20:00:00Z
        Era { day: 8052, time: 2400, rule: 34 }, // 1992-01-18T20:00:00Z
        Era { day: 8122, time: 2280, rule: 165 }, // 1992-03-28T19:00:00Z
        Era { day: 9277, time: 1920, rule: 34 }, // 1995-05-27T16:00:00Z
        Era { day: 9396, time: 2400, rule: 32 }, // 1995-09-23T20:00:00Z
        Era { day: 9585, time: 2400, rule: 169 }, // 1996-03-30T20:00:00Z
        Era { day: 15059, time: 2400, rule: 34 }, // 2011-03-26T20:00:00Z
        Era { day: 16368, time: 2280, rule: 32 }, // 2014-10-25T19:00:00Z
        Era { day: 16886, time: 2400, rule: 34 }, // 2016-03-26T20:00:00Z
    ],
    // Asia/Beirut
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 902, time: 2640, rule: 25 }, // 1972-06-21T22:00:00Z
        Era { day: 1003, time: 2520, rule: 339 }, // 1972-09-30T21:00:00Z
        Era { day: 3040, time: 2640, rule: 25 }, // 1978-04-29T22:00:00Z
        Era { day: 3193, time: 2520, rule: 24 }, // 1978-09-29T21:00:00Z
        Era { day: 5233, time: 2640, rule: 340 }, // 1984-04-30T22:00:00Z
        Era { day: 6496, time: 2520, rule: 355 }, // 1987-10-15T21:00:00Z
        Era { day: 7068, time: 2640, rule: 25 }, // 1989-05-09T22:00:00Z
        Era { day: 7227, time: 2520, rule: 340 }, // 1989-10-15T21:00:00Z
        Era { day: 8311, time: 2520, rule: 24 }, // 1992-10-03T21:00:00Z
        Era { day: 8486, time: 2640, rule: 173 }, // 1993-03-27T22:00:00Z
        Era { day: 10677, time: 2640, rule: 174 }, // 1999-03-27T22:00:00Z
    ],
    // Asia/Bishkek
    &[
        Era { day: 0, time: 0, rule: 32 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2160, rule: 241 }, // 1981-03-31T18:00:00Z
        Era { day: 5385, time: 2400, rule: 168 }, // 1984-09-29T20:00:00Z
        Era { day: 7576, time: 2400, rule: 32 }, // 1990-09-29T20:00:00Z
        Era { day: 7911, time: 2400, rule: 29 }, // 1991-08-30T20:00:00Z
        Era { day: 8136, time: 2280, rule: 293 }, // 1992-04-11T19:00:00Z
        Era { day: 9949, time: 2580, rule: 172 }, // 1997-03-29T21:30:00Z
        Era { day: 12868, time: 2580, rule: 32 }, // 2005-03-26T21:30:00Z
    ],
    // Asia/Brunei, Asia/Kuching, Asia/Makassar, Asia/Ujung_Pandang, Etc/GMT-8
    &[
        Era { day: 0, time: 0, rule: 36 }, // 1970-01-01T00:00:00Z
    ],
    // Asia/Calcutta, Asia/Kolkata
    &[
        Era { day: 0, time: 0, rule: 30 }, // 1970-01-01T00:00:00Z
    ],
    // Asia/Chita
    &[
        Era { day: 0, time: 0, rule: 39 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 1800, rule: 238 }, // 1981-03-31T15:00:00Z
        Era { day: 5385, time: 2040, rule: 159 }, // 1984-09-29T17:00:00Z
        Era { day: 7576, time: 2040, rule: 39 }, // 1990-09-29T17:00:00Z
        Era { day: 7940, time: 2160, rule: 36 }, // 1991-09-28T18:00:00Z
        Era { day: 8052, time: 2160, rule: 39 }, // 1992-01-18T18:00:00Z
        Era { day: 8122, time: 2040, rule: 159 }, // 1992-03-28T17:00:00Z
        Era { day: 9585, time: 2040, rule: 160 }, // 1996-03-30T17:00:00Z
        Era { day: 15059, time: 2040, rule: 42 }, // 2011-03-26T17:00:00Z
        Era { day: 16368, time: 1920, rule: 36 }, // 2014-10-25T16:00:00Z
        Era { day: 16886, time: 2160, rule: 39 }, // 2016-03-26T18:00:00Z
    ],
    // Asia/Choibalsan, Asia/Ulaanbaatar, Asia/Ulan_Bator
    &[
        Era { day: 0, time: 0, rule: 34 }, // 1970-01-01T00:00:00Z
        Era { day: 2921, time: 2040, rule: 36 }, // 1977-12-31T17:00:00Z
        Era { day: 4837, time: 1920, rule: 239 }, // 1983-03-31T16:00:00Z
        Era { day: 5385, time: 1800, rule: 154 }, // 1984-09-29T15:00:00Z
        Era { day: 10495, time: 1800, rule: 36 }, // 1998-09-26T15:00:00Z
        Era { day: 11439, time: 2160, rule: 39 }, // 2001-04-27T18:00:00Z
        Era { day: 11593, time: 2040, rule: 146 }, // 2001-09-28T17:00:00Z
        Era { day: 13420, time: 2040, rule: 36 }, // 2006-09-29T17:00:00Z
        Era { day: 16521, time: 2160, rule: 186 }, // 2015-03-27T18:00:00Z
        Era { day: 17067, time: 1800, rule: 36 }, // 2016-09-23T15:00:00Z
    ],
    // Asia/Chongqing, Asia/Chungking, Asia/Harbin, Asia/Shanghai, PRC
    &[
        Era { day: 0, time: 0, rule: 36 }, // 1970-01-01T00:00:00Z
        Era { day: 5966, time: 2160, rule: 39 }, // 1986-05-03T18:00:00Z
        Era { day: 6099, time: 2040, rule: 301 }, // 1986-09-13T17:00:00Z
        Era { day: 7926, time: 2040, rule: 36 }, // 1991-09-14T17:00:00Z
    ],
    // Asia/Colombo
    &[
        Era { day: 0, time: 0, rule: 30 }, // 1970-01-01T00:00:00Z
        Era { day: 9640, time: 2220, rule: 33 }, // 1996-05-24T18:30:00Z
        Era { day: 9794, time: 2160, rule: 32 }, // 1996-10-25T18:00:00Z
        Era { day: 13252, time: 2220, rule: 30 }, // 2006-04-14T18:30:00Z
    ],
    // Asia/Dacca, Asia/Dhaka
    &[
        Era { day: 0, time: 0, rule: 32 }, // 1970-01-01T00:00:00Z
        Era { day: 14414, time: 2040, rule: 34 }, // 2009-06-19T17:00:00Z
        Era { day: 14609, time: 2040, rule: 32 }, // 2009-12-31T17:00:00Z
    ],
    // Asia/Damascus
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 120, time: 0, rule: 343 }, // 1970-05-01T00:00:00Z
        Era { day: 2799, time: 2760, rule: 24 }, // 1977-08-31T23:00:00Z
        Era { day: 3042, time: 0, rule: 25 }, // 1978-05-01T00:00:00Z
        Era { day: 3164, time: 2760, rule: 24 }, // 1978-08-31T23:00:00Z
        Era { day: 4846, time: 0, rule: 299 }, // 1983-04-09T00:00:00Z
        Era { day: 5386, time: 2760, rule: 24 }, // 1984-09-30T23:00:00Z
        Era { day: 5890, time: 0, rule: 25 }, // 1986-02-16T00:00:00Z
        Era { day: 6124, time: 2760, rule: 24 }, // 1986-10-08T23:00:00Z
        Era { day: 6268, time: 0, rule: 25 }, // 1987-03-01T00:00:00Z
        Era { day: 6511, time: 2760, rule: 24 }, // 1987-10-30T23:00:00Z
        Era { day: 6648, time: 0, rule: 25 }, // 1988-03-15T00:00:00Z
        Era { day: 6877, time: 2760, rule: 24 }, // 1988-10-30T23:00:00Z
        Era { day: 7029, time: 0, rule: 25 }, // 1989-03-31T00:00:00Z
        Era { day: 7212, time: 2760, rule: 265 }, // 1989-09-30T23:00:00Z
        Era { day: 7759, time: 2640, rule: 25 }, // 1991-03-31T22:00:00Z
        Era { day: 7942, time: 2520, rule: 297 }, // 1991-09-30T21:00:00Z
        Era { day: 8484, time: 2640, rule: 183 }, // 1993-03-25T22:00:00Z
        Era { day: 9038, time: 2520, rule: 246 }, // 1994-09-30T21:00:00Z
        Era { day: 9950, time: 2640, rule: 229 }, // 1997-03-30T22:00:00Z
        Era { day: 10681, time: 2640, rule: 246 }, // 1999-03-31T22:00:00Z
        Era { day: 13412, time: 2520, rule: 24 }, // 2006-09-21T21:00:00Z
        Era { day: 13601, time: 2640, rule: 226 }, // 2007-03-29T22:00:00Z
        Era { day: 14183, time: 2520, rule: 24 }, // 2008-10-31T21:00:00Z
        Era { day: 14329, time: 2640, rule: 210 }, // 2009-03-26T22:00:00Z
        Era { day: 16884, time: 2640, rule: 145 }, // 2016-03-24T22:00:00Z
        Era { day: 19075, time: 2640, rule: 25 }, // 2022-03-24T22:00:00Z
    ],
    // Asia/Dili
    &[
        Era { day: 0, time: 0, rule: 39 }, // 1970-01-01T00:00:00Z
        Era { day: 2313, time: 1800, rule: 36 }, // 1976-05-02T15:00:00Z
        Era { day: 11216, time: 1920, rule: 39 }, // 2000-09-16T16:00:00Z
    ],
    // Asia/Dubai, Asia/Muscat, Etc/GMT-4, Indian/Mahe, Indian/Reunion
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
    ],
    // Asia/Dushanbe
    &[
        Era { day: 0, time: 0, rule: 32 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2160, rule: 241 }, // 1981-03-31T18:00:00Z
        Era { day: 5385, time: 2400, rule: 168 }, // 1984-09-29T20:00:00Z
        Era { day: 7576, time: 2400, rule: 32 }, // 1990-09-29T20:00:00Z
        Era { day: 7920, time: 2520, rule: 29 }, // 1991-09-08T21:00:00Z
    ],
    // Asia/Famagusta
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 1927, time: 2640, rule: 25 }, // 1975-04-12T22:00:00Z
        Era { day: 2109, time: 2520, rule: 24 }, // 1975-10-11T21:00:00Z
        Era { day: 2325, time: 2640, rule: 25 }, // 1976-05-14T22:00:00Z
        Era { day: 2474, time: 2520, rule: 24 }, // 1976-10-10T21:00:00Z
        Era { day: 2648, time: 2640, rule: 25 }, // 1977-04-02T22:00:00Z
        Era { day: 2823, time: 2520, rule: 24 }, // 1977-09-24T21:00:00Z
        Era { day: 3012, time: 2640, rule: 258 }, // 1978-04-01T22:00:00Z
        Era { day: 3558, time: 2520, rule: 292 }, // 1979-09-29T21:00:00Z
        Era { day: 4104, time: 2640, rule: 173 }, // 1981-03-28T22:00:00Z
        Era { day: 10313, time: 2640, rule: 25 }, // 1998-03-28T22:00:00Z
        Era { day: 10524, time: 120, rule: 208 }, // 1998-10-25T01:00:00Z
        Era { day: 16887, time: 120, rule: 25 }, // 2016-03-27T01:00:00Z
        Era { day: 17468, time: 120, rule: 208 }, // 2017-10-29T01:00:00Z
    ],
    // Asia/Gaza
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 1647, time: 2640, rule: 25 }, // 1974-07-06T22:00:00Z
        Era { day: 1745, time: 2520, rule: 24 }, // 1974-10-12T21:00:00Z
        Era { day: 1934, time: 2640, rule: 25 }, // 1975-04-19T22:00:00Z
        Era { day: 2067, time: 2520, rule: 24 }, // 1975-08-30T21:00:00Z
        Era { day: 3866, time: 2640, rule: 25 }, // 1980-08-02T22:00:00Z
        Era { day: 3908, time: 2640, rule: 24 }, // 1980-09-13T22:00:00Z
        Era { day: 5238, time: 2640, rule: 25 }, // 1984-05-05T22:00:00Z
        Era { day: 5350, time: 2640, rule: 24 }, // 1984-08-25T22:00:00Z
        Era { day: 5581, time: 2640, rule: 25 }, // 1985-04-13T22:00:00Z
        Era { day: 5721, time: 2520, rule: 24 }, // 1985-08-31T21:00:00Z
        Era { day: 5980, time: 2640, rule: 25 }, // 1986-05-17T22:00:00Z
        Era { day: 6092, time: 2520, rule: 306 }, // 1986-09-06T21:00:00Z
        Era { day: 6673, time: 2640, rule: 25 }, // 1988-04-09T22:00:00Z
        Era { day: 6820, time: 2520, rule: 337 }, // 1988-09-03T21:00:00Z
        Era { day: 7387, time: 2640, rule: 144 }, // 1990-03-24T22:00:00Z
        Era { day: 8122, time: 2640, rule: 25 }, // 1992-03-28T22:00:00Z
        Era { day: 8283, time: 2520, rule: 248 }, // 1992-09-05T21:00:00Z
        Era { day: 9004, time: 2520, rule: 231 }, // 1994-08-27T21:00:00Z
        Era { day: 9590, time: 2640, rule: 281 }, // 1996-04-04T22:00:00Z
        Era { day: 10486, time: 2640, rule: 24 }, // 1998-09-17T22:00:00Z
        Era { day: 10696, time: 2640, rule: 307 }, // 1999-04-15T22:00:00Z
        Era { day: 12691, time: 2640, rule: 24 }, // 2004-09-30T22:00:00Z
        Era { day: 12887, time: 2640, rule: 25 }, // 2005-04-14T22:00:00Z
        Era { day: 13059, time: 2760, rule: 24 }, // 2005-10-03T23:00:00Z
        Era { day: 13238, time: 2640, rule: 245 }, // 2006-03-31T22:00:00Z
        Era { day: 13768, time: 2760, rule: 24 }, // 2007-09-12T23:00:00Z
        Era { day: 13965, time: 2640, rule: 25 }, // 2008-03-27T22:00:00Z
        Era { day: 14119, time: 2520, rule: 24 }, // 2008-08-28T21:00:00Z
        Era { day: 14329, time: 2640, rule: 25 }, // 2009-03-26T22:00:00Z
        Era { day: 14490, time: 2640, rule: 24 }, // 2009-09-03T22:00:00Z
        Era { day: 14694, time: 2642, rule: 25 }, // 2010-03-26T22:01:00Z
        Era { day: 14831, time: 2520, rule: 24 }, // 2010-08-10T21:00:00Z
        Era { day: 15064, time: 2642, rule: 25 }, // 2011-03-31T22:01:00Z
        Era { day: 15186, time: 2520, rule: 24 }, // 2011-07-31T21:00:00Z
        Era { day: 15428, time: 2640, rule: 223 }, // 2012-03-29T22:00:00Z
        Era { day: 15974, time: 2520, rule: 24 }, // 2013-09-26T21:00:00Z
        Era { day: 16156, time: 2640, rule: 217 }, // 2014-03-27T22:00:00Z
        Era { day: 16730, time: 2640, rule: 24 }, // 2015-10-22T22:00:00Z
        Era { day: 16885, time: 2760, rule: 143 }, // 2016-03-25T23:00:00Z
        Era { day: 17983, time: 2640, rule: 25 }, // 2019-03-28T22:00:00Z
        Era { day: 18194, time: 2520, rule: 24 }, // 2019-10-25T21:00:00Z
        Era { day: 18348, time: 2640, rule: 25 }, // 2020-03-27T22:00:00Z
        Era { day: 18558, time: 2640, rule: 24 }, // 2020-10-23T22:00:00Z
        Era { day: 18712, time: 2640, rule: 209 }, // 2021-03-26T22:00:00Z
        Era { day: 19293, time: 2760, rule: 336 }, // 2022-10-28T23:00:00Z
        Era { day: 19833, time: 0, rule: 25 }, // 2024-04-20T00:00:00Z
        Era { day: 20021, time: 2760, rule: 302 }, // 2024-10-25T23:00:00Z
        Era { day: 20540, time: 0, rule: 149 }, // 2026-03-28T00:00:00Z
        Era { day: 24396, time: 2760, rule: 24 }, // 2036-10-17T23:00:00Z
        Era { day: 24558, time: 0, rule: 219 }, // 2037-03-28T00:00:00Z
        Era { day: 25103, time: 2760, rule: 24 }, // 2038-09-24T23:00:00Z
        Era { day: 25286, time: 0, rule: 148 }, // 2039-03-26T00:00:00Z
        Era { day: 25810, time: 2760, rule: 24 }, // 2040-08-31T23:00:00Z
        Era { day: 25860, time: 0, rule: 25 }, // 2040-10-20T00:00:00Z
        Era { day: 25866, time: 2760, rule: 24 }, // 2040-10-26T23:00:00Z
        Era { day: 26021, time: 0, rule: 25 }, // 2041-03-30T00:00:00Z
        Era { day: 26167, time: 2760, rule: 24 }, // 2041-08-23T23:00:00Z
        Era { day: 26210, time: 0, rule: 25 }, // 2041-10-05T00:00:00Z
        Era { day: 26230, time: 2760, rule: 24 }, // 2041-10-25T23:00:00Z
        Era { day: 26385, time: 0, rule: 25 }, // 2042-03-29T00:00:00Z
        Era { day: 26524, time: 2760, rule: 24 }, // 2042-08-15T23:00:00Z
        Era { day: 26567, time: 0, rule: 25 }, // 2042-09-27T00:00:00Z
        Era { day: 26594, time: 2760, rule: 24 }, // 2042-10-24T23:00:00Z
        Era { day: 26749, time: 0, rule: 25 }, // 2043-03-28T00:00:00Z
        Era { day: 26874, time: 2760, rule: 24 }, // 2043-07-31T23:00:00Z
        Era { day: 26924, time: 0, rule: 25 }, // 2043-09-19T00:00:00Z
        Era { day: 26958, time: 2760, rule: 24 }, // 2043-10-23T23:00:00Z
        Era { day: 27113, time: 0, rule: 25 }, // 2044-03-26T00:00:00Z
        Era { day: 27231, time: 2760, rule: 24 }, // 2044-07-22T23:00:00Z
        Era { day: 27274, time: 0, rule: 25 }, // 2044-09-03T00:00:00Z
        Era { day: 27329, time: 2760, rule: 24 }, // 2044-10-28T23:00:00Z
        Era { day: 27477, time: 0, rule: 25 }, // 2045-03-25T00:00:00Z
        Era { day: 27588, time: 2760, rule: 24 }, // 2045-07-14T23:00:00Z
        Era { day: 27631, time: 0, rule: 25 }, // 2045-08-26T00:00:00Z
        Era { day: 27693, time: 2760, rule: 24 }, // 2045-10-27T23:00:00Z
        Era { day: 27841, time: 0, rule: 25 }, // 2046-03-24T00:00:00Z
        Era { day: 27938, time: 2760, rule: 24 }, // 2046-06-29T23:00:00Z
        Era { day: 27988, time: 0, rule: 25 }, // 2046-08-18T00:00:00Z
        Era { day: 28057, time: 2760, rule: 24 }, // 2046-10-26T23:00:00Z
        Era { day: 28212, time: 0, rule: 25 }, // 2047-03-30T00:00:00Z
        Era { day: 28295, time: 2760, rule: 24 }, // 2047-06-21T23:00:00Z
        Era { day: 28338, time: 0, rule: 25 }, // 2047-08-03T00:00:00Z
        Era { day: 28421, time: 2760, rule: 24 }, // 2047-10-25T23:00:00Z
        Era { day: 28576, time: 0, rule: 25 }, // 2048-03-28T00:00:00Z
        Era { day: 28645, time: 2760, rule: 24 }, // 2048-06-05T23:00:00Z
        Era { day: 28695, time: 0, rule: 25 }, // 2048-07-25T00:00:00Z
        Era { day: 28785, time: 2760, rule: 24 }, // 2048-10-23T23:00:00Z
        Era { day: 28940, time: 0, rule: 25 }, // 2049-03-27T00:00:00Z
        Era { day: 29002, time: 2760, rule: 24 }, // 2049-05-28T23:00:00Z
        Era { day: 29045, time: 0, rule: 25 }, // 2049-07-10T00:00:00Z
        Era { day: 29156, time: 2760, rule: 24 }, // 2049-10-29T23:00:00Z
        Era { day: 29304, time: 0, rule: 25 }, // 2050-03-26T00:00:00Z
        Era { day: 29359, time: 2760, rule: 24 }, // 2050-05-20T23:00:00Z
        Era { day: 29402, time: 0, rule: 25 }, // 2050-07-02T00:00:00Z
        Era { day: 29520, time: 2760, rule: 24 }, // 2050-10-28T23:00:00Z
        Era { day: 29668, time: 0, rule: 25 }, // 2051-03-25T00:00:00Z
        Era { day: 29709, time: 2760, rule: 24 }, // 2051-05-05T23:00:00Z
        Era { day: 29759, time: 0, rule: 25 }, // 2051-06-24T00:00:00Z
        Era { day: 29884, time: 2760, rule: 24 }, // 2051-10-27T23:00:00Z
        Era { day: 30039, time: 0, rule: 25 }, // 2052-03-30T00:00:00Z
        Era { day: 30066, time: 2760, rule: 24 }, // 2052-04-26T23:00:00Z
        Era { day: 30109, time: 0, rule: 25 }, // 2052-06-08T00:00:00Z
        Era { day: 30248, time: 2760, rule: 24 }, // 2052-10-25T23:00:00Z
        Era { day: 30403, time: 0, rule: 25 }, // 2053-03-29T00:00:00Z
        Era { day: 30416, time: 2760, rule: 24 }, // 2053-04-11T23:00:00Z
        Era { day: 30466, time: 0, rule: 25 }, // 2053-05-31T00:00:00Z
        Era { day: 30612, time: 2760, rule: 24 }, // 2053-10-24T23:00:00Z
        Era { day: 30767, time: 0, rule: 25 }, // 2054-03-28T00:00:00Z
        Era { day: 30773, time: 2760, rule: 24 }, // 2054-04-03T23:00:00Z
        Era { day: 30823, time: 0, rule: 25 }, // 2054-05-23T00:00:00Z
        Era { day: 30976, time: 2760, rule: 350 }, // 2054-10-23T23:00:00Z
        Era { day: 31530, time: 0, rule: 25 }, // 2056-04-29T00:00:00Z
        Era { day: 31711, time: 2760, rule: 302 }, // 2056-10-27T23:00:00Z
        Era { day: 32237, time: 0, rule: 25 }, // 2058-04-06T00:00:00Z
        Era { day: 32439, time: 2760, rule: 149 }, // 2058-10-25T23:00:00Z
        Era { day: 36086, time: 2760, rule: 24 }, // 2068-10-19T23:00:00Z
        Era { day: 36248, time: 0, rule: 219 }, // 2069-03-30T00:00:00Z
        Era { day: 36800, time: 2760, rule: 24 }, // 2070-10-03T23:00:00Z
        Era { day: 36976, time: 0, rule: 148 }, // 2071-03-28T00:00:00Z
        Era { day: 37507, time: 2760, rule: 24 }, // 2072-09-09T23:00:00Z
        Era { day: 37550, time: 0, rule: 25 }, // 2072-10-22T00:00:00Z
        Era { day: 37556, time: 2760, rule: 24 }, // 2072-10-28T23:00:00Z
        Era { day: 37704, time: 0, rule: 25 }, // 2073-03-25T00:00:00Z
        Era { day: 37864, time: 2760, rule: 24 }, // 2073-09-01T23:00:00Z
        Era { day: 37907, time: 0, rule: 25 }, // 2073-10-14T00:00:00Z
        Era { day: 37920, time: 2760, rule: 24 }, // 2073-10-27T23:00:00Z
        Era { day: 38068, time: 0, rule: 25 }, // 2074-03-24T00:00:00Z
        Era { day: 38214, time: 2760, rule: 24 }, // 2074-08-17T23:00:00Z
        Era { day: 38264, time: 0, rule: 25 }, // 2074-10-06T00:00:00Z
        Era { day: 38284, time: 2760, rule: 24 }, // 2074-10-26T23:00:00Z
        Era { day: 38439, time: 0, rule: 25 }, // 2075-03-30T00:00:00Z
        Era { day: 38571, time: 2760, rule: 24 }, // 2075-08-09T23:00:00Z
        Era { day: 38614, time: 0, rule: 25 }, // 2075-09-21T00:00:00Z
        Era { day: 38648, time: 2760, rule: 24 }, // 2075-10-25T23:00:00Z
        Era { day: 38803, time: 0, rule: 25 }, // 2076-03-28T00:00:00Z
        Era { day: 38921, time: 2760, rule: 24 }, // 2076-07-24T23:00:00Z
        Era { day: 38971, time: 0, rule: 25 }, // 2076-09-12T00:00:00Z
        Era { day: 39012, time: 2760, rule: 24 }, // 2076-10-23T23:00:00Z
        Era { day: 39167, time: 0, rule: 25 }, // 2077-03-27T00:00:00Z
        Era { day: 39278, time: 2760, rule: 24 }, // 2077-07-16T23:00:00Z
        Era { day: 39328, time: 0, rule: 25 }, // 2077-09-04T00:00:00Z
        Era { day: 39383, time: 2760, rule: 24 }, // 2077-10-29T23:00:00Z
        Era { day: 39531, time: 0, rule: 25 }, // 2078-03-26T00:00:00Z
        Era { day: 39635, time: 2760, rule: 24 }, // 2078-07-08T23:00:00Z
        Era { day: 39678, time: 0, rule: 25 }, // 2078-08-20T00:00:00Z
        Era { day: 39747, time: 2760, rule: 24 }, // 2078-10-28T23:00:00Z
        Era { day: 39895, time: 0, rule: 25 }, // 2079-03-25T00:00:00Z
        Era { day: 39985, time: 2760, rule: 24 }, // 2079-06-23T23:00:00Z
        Era { day: 40035, time: 0, rule: 25 }, // 2079-08-12T00:00:00Z
        Era { day: 40111, time: 2760, rule: 24 }, // 2079-10-27T23:00:00Z
        Era { day: 40266, time: 0, rule: 25 }, // 2080-03-30T00:00:00Z
        Era { day: 40342, time: 2760, rule: 24 }, // 2080-06-14T23:00:00Z
        Era { day: 40385, time: 0, rule: 25 }, // 2080-07-27T00:00:00Z
        Era { day: 40475, time: 2760, rule: 24 }, // 2080-10-25T23:00:00Z
        Era { day: 40630, time: 0, rule: 25 }, // 2081-03-29T00:00:00Z
        Era { day: 40699, time: 2760, rule: 24 }, // 2081-06-06T23:00:00Z
        Era { day: 40742, time: 0, rule: 25 }, // 2081-07-19T00:00:00Z
        Era { day: 40839, time: 2760, rule: 24 }, // 2081-10-24T23:00:00Z
        Era { day: 40994, time: 0, rule: 25 }, // 2082-03-28T00:00:00Z
        Era { day: 41049, time: 2760, rule: 24 }, // 2082-05-22T23:00:00Z
        Era { day: 41099, time: 0, rule: 25 }, // 2082-07-11T00:00:00Z
        Era { day: 41203, time: 2760, rule: 24 }, // 2082-10-23T23:00:00Z
        Era { day: 41358, time: 0, rule: 25 }, // 2083-03-27T00:00:00Z
        Era { day: 41406, time: 2760, rule: 24 }, // 2083-05-14T23:00:00Z
        Era { day: 41449, time: 0, rule: 25 }, // 2083-06-26T00:00:00Z
        Era { day: 41574, time: 2760, rule: 24 }, // 2083-10-29T23:00:00Z
        Era { day: 41722, time: 0, rule: 25 }, // 2084-03-25T00:00:00Z
        Era { day: 41756, time: 2760, rule: 24 }, // 2084-04-28T23:00:00Z
        Era { day: 41806, time: 0, rule: 25 }, // 2084-06-17T00:00:00Z
        Era { day: 41938, time: 2760, rule: 24 }, // 2084-10-27T23:00:00Z
        Era { day: 42086, time: 0, rule: 25 }, // 2085-03-24T00:00:00Z
        Era { day: 42113, time: 2760, rule: 24 }, // 2085-04-20T23:00:00Z
        Era { day: 42163, time: 0, rule: 25 }, // 2085-06-09T00:00:00Z
        Era { day: 42302, time: 2760, rule: 24 }, // 2085-10-26T23:00:00Z
        Era { day: 42457, time: 0, rule: 25 }, // 2086-03-30T00:00:00Z
        Era { day: 42470, time: 2760, rule: 24 }, // 2086-04-12T23:00:00Z
        Era { day: 42513, time: 0, rule: 25 }, // 2086-05-25T00:00:00Z
        Era { day: 42666, time: 2760, rule: 149 }, // 2086-10-25T23:00:00Z
    ],
    // Asia/Hebron
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 1647, time: 2640, rule: 25 }, // 1974-07-06T22:00:00Z
        Era { day: 1745, time: 2520, rule: 24 }, // 1974-10-12T21:00:00Z
        Era { day: 1934, time: 2640, rule: 25 }, // 1975-04-19T22:00:00Z
        Era { day: 2067, time: 2520, rule: 24 }, // 1975-08-30T21:00:00Z
        Era { day: 3866, time: 2640, rule: 25 }, // 1980-08-02T22:00:00Z
        Era { day: 3908, time: 2640, rule: 24 }, // 1980-09-13T22:00:00Z
        Era { day: 5238, time: 2640, rule: 25 }, // 1984-05-05T22:00:00Z
        Era { day: 5350, time: 2640, rule: 24 }, // 1984-08-25T22:00:00Z
        Era { day: 5581, time: 2640, rule: 25 }, // 1985-04-13T22:00:00Z
        Era { day: 5721, time: 2520, rule: 24 }, // 1985-08-31T21:00:00Z
        Era { day: 5980, time: 2640, rule: 25 }, // 1986-05-17T22:00:00Z
        Era { day: 6092, time: 2520, rule: 306 }, // 1986-09-06T21:00:00Z
        Era { day: 6673, time: 2640, rule: 25 }, // 1988-04-09T22:00:00Z
        Era { day: 6820, time: 2520, rule: 337 }, // 1988-09-03T21:00:00Z
        Era { day: 7387, time: 2640, rule: 144 }, // 1990-03-24T22:00:00Z
        Era { day: 8122, time: 2640, rule: 25 }, // 1992-03-28T22:00:00Z
        Era { day: 8283, time: 2520, rule: 248 }, // 1992-09-05T21:00:00Z
        Era { day: 9004, time: 2520, rule: 231 }, // 1994-08-27T21:00:00Z
        Era { day: 9590, time: 2640, rule: 281 }, // 1996-04-04T22:00:00Z
        Era { day: 10486, time: 2640, rule: 24 }, // 1998-09-17T22:00:00Z
        Era { day: 10696, time: 2640, rule: 307 }, // 1999-04-15T22:00:00Z
        Era { day: 12691, time: 2640, rule: 24 }, // 2004-09-30T22:00:00Z
        Era { day: 12887, time: 2640, rule: 25 }, // 2005-04-14T22:00:00Z
        Era { day: 13059, time: 2760, rule: 24 }, // 2005-10-03T23:00:00Z
        Era { day: 13238, time: 2640, rule: 245 }, // 2006-03-31T22:00:00Z
        Era { day: 13768, time: 2760, rule: 24 }, // 2007-09-12T23:00:00Z
        Era { day: 13965, time: 2640, rule: 25 }, // 2008-03-27T22:00:00Z
        Era { day: 14122, time: 2520, rule: 24 }, // 2008-08-31T21:00:00Z
        Era { day: 14329, time: 2640, rule: 182 }, // 2009-03-26T22:00:00Z
        Era { day: 14831, time: 2520, rule: 24 }, // 2010-08-10T21:00:00Z
        Era { day: 15064, time: 2642, rule: 25 }, // 2011-03-31T22:01:00Z
        Era { day: 15186, time: 2520, rule: 24 }, // 2011-07-31T21:00:00Z
        Era { day: 15215, time: 2640, rule: 25 }, // 2011-08-29T22:00:00Z
        Era { day: 15246, time: 2520, rule: 24 }, // 2011-09-29T21:00:00Z
        Era { day: 15428, time: 2640, rule: 223 }, // 2012-03-29T22:00:00Z
        Era { day: 15974, time: 2520, rule: 24 }, // 2013-09-26T21:00:00Z
        Era { day: 16156, time: 2640, rule: 217 }, // 2014-03-27T22:00:00Z
        Era { day: 16730, time: 2640, rule: 24 }, // 2015-10-22T22:00:00Z
        Era { day: 16885, time: 2760, rule: 143 }, // 2016-03-25T23:00:00Z
        Era { day: 17983, time: 2640, rule: 25 }, // 2019-03-28T22:00:00Z
        Era { day: 18194, time: 2520, rule: 24 }, // 2019-10-25T21:00:00Z
        Era { day: 18348, time: 2640, rule: 25 }, // 2020-03-27T22:00:00Z
        Era { day: 18558, time: 2640, rule: 24 }, // 2020-10-23T22:00:00Z
        Era { day: 18712, time: 2640, rule: 209 }, // 2021-03-26T22:00:00Z
        Era { day: 19293, time: 2760, rule: 336 }, // 2022-10-28T23:00:00Z
        Era { day: 19833, time: 0, rule: 25 }, // 2024-04-20T00:00:00Z
        Era { day: 20021, time: 2760, rule: 302 }, // 2024-10-25T23:00:00Z
        Era { day: 20540, time: 0, rule: 149 }, // 2026-03-28T00:00:00Z
        Era { day: 24396, time: 2760, rule: 24 }, // 2036-10-17T23:00:00Z
        Era { day: 24558, time: 0, rule: 219 }, // 2037-03-28T00:00:00Z
        Era { day: 25103, time: 2760, rule: 24 }, // 2038-09-24T23:00:00Z
        Era { day: 25286, time: 0, rule: 148 }, // 2039-03-26T00:00:00Z
        Era { day: 25810, time: 2760, rule: 24 }, // 2040-08-31T23:00:00Z
        Era { day: 25860, time: 0, rule: 25 }, // 2040-10-20T00:00:00Z
        Era { day: 25866, time: 2760, rule: 24 }, // 2040-10-26T23:00:00Z
        Era { day: 26021, time: 0, rule: 25 }, // 2041-03-30T00:00:00Z
        Era { day: 26167, time: 2760, rule: 24 }, // 2041-08-23T23:00:00Z
        Era { day: 26210, time: 0, rule: 25 }, // 2041-10-05T00:00:00Z
        Era { day: 26230, time: 2760, rule: 24 }, // 2041-10-25T23:00:00Z
        Era { day: 26385, time: 0, rule: 25 }, // 2042-03-29T00:00:00Z
        Era { day: 26524, time: 2760, rule: 24 }, // 2042-08-15T23:00:00Z
        Era { day: 26567, time: 0, rule: 25 }, // 2042-09-27T00:00:00Z
        Era { day: 26594, time: 2760, rule: 24 }, // 2042-10-24T23:00:00Z
        Era { day: 26749, time: 0, rule: 25 }, // 2043-03-28T00:00:00Z
        Era { day: 26874, time: 2760, rule: 24 }, // 2043-07-31T23:00:00Z
        Era { day: 26924, time: 0, rule: 25 }, // 2043-09-19T00:00:00Z
        Era { day: 26958, time: 2760, rule: 24 }, // 2043-10-23T23:00:00Z
        Era { day: 27113, time: 0, rule: 25 }, // 2044-03-26T00:00:00Z
        Era { day: 27231, time: 2760, rule: 24 }, // 2044-07-22T23:00:00Z
        Era { day: 27274, time: 0, rule: 25 }, // 2044-09-03T00:00:00Z
        Era { day: 27329, time: 2760, rule: 24 }, // 2044-10-28T23:00:00Z
        Era { day: 27477, time: 0, rule: 25 }, // 2045-03-25T00:00:00Z
        Era { day: 27588, time: 2760, rule: 24 }, // 2045-07-14T23:00:00Z
        Era { day: 27631, time: 0, rule: 25 }, // 2045-08-26T00:00:00Z
        Era { day: 27693, time: 2760, rule: 24 }, // 2045-10-27T23:00:00Z
        Era { day: 27841, time: 0, rule: 25 }, // 2046-03-24T00:00:00Z
        Era { day: 27938, time: 2760, rule: 24 }, // 2046-06-29T23:00:00Z
        Era { day: 27988, time: 0, rule: 25 }, // 2046-08-18T00:00:00Z
        Era { day: 28057, time: 2760, rule: 24 }, // 2046-10-26T23:00:00Z
        Era { day: 28212, time: 0, rule: 25 }, // 2047-03-30T00:00:00Z
        Era { day: 28295, time: 2760, rule: 24 }, // 2047-06-21T23:00:00Z
        Era { day: 28338, time: 0, rule: 25 }, // 2047-08-03T00:00:00Z
        Era { day: 28421, time: 2760, rule: 24 }, // 2047-10-25T23:00:00Z
        Era { day: 28576, time: 0, rule: 25 }, // 2048-03-28T00:00:00Z
        Era { day: 28645, time: 2760, rule: 24 }, // 2048-06-05T23:00:00Z
        Era { day: 28695, time: 0, rule: 25 }, // 2048-07-25T00:00:00Z
        Era { day: 28785, time: 2760, rule: 24 }, // 2048-10-23T23:00:00Z
        Era { day: 28940, time: 0, rule: 25 }, // 2049-03-27T00:00:00Z
        Era { day: 29002, time: 2760, rule: 24 }, // 2049-05-28T23:00:00Z
        Era { day: 29045, time: 0, rule: 25 }, // 2049-07-10T00:00:00Z
        Era { day: 29156, time: 2760, rule: 24 }, // 2049-10-29T23:00:00Z
        Era { day: 29304, time: 0, rule: 25 }, // 2050-03-26T00:00:00Z
        Era { day: 29359, time: 2760, rule: 24 }, // 2050-05-20T23:00:00Z
        Era { day: 29402, time: 0, rule: 25 }, // 2050-07-02T00:00:00Z
        Era { day: 29520, time: 2760, rule: 24 }, // 2050-10-28T23:00:00Z
        Era { day: 29668, time: 0, rule: 25 }, // 2051-03-25T00:00:00Z
        Era { day: 29709, time: 2760, rule: 24 }, // 2051-05-05T23:00:00Z
        Era { day: 29759, time: 0, rule: 25 }, // 2051-06-24T00:00:00Z
        Era { day: 29884, time: 2760, rule: 24 }, // 2051-10-27T23:00:00Z
        Era { day: 30039, time: 0, rule: 25 }, // 2052-03-30T00:00:00Z
        Era { day: 30066, time: 2760, rule: 24 }, // 2052-04-26T23:00:00Z
        Era { day: 30109, time: 0, rule: 25 }, // 2052-06-08T00:00:00Z
        Era { day: 30248, time: 2760, rule: 24 }, // 2052-10-25T23:00:00Z
        Era { day: 30403, time: 0, rule: 25 }, // 2053-03-29T00:00:00Z
        Era { day: 30416, time: 2760, rule: 24 }, // 2053-04-11T23:00:00Z
        Era { day: 30466, time: 0, rule: 25 }, // 2053-05-31T00:00:00Z
        Era { day: 30612, time: 2760, rule: 24 }, // 2053-10-24T23:00:00Z
        Era { day: 30767, time: 0, rule: 25 }, // 2054-03-28T00:00:00Z
        Era { day: 30773, time: 2760, rule: 24 }, // 2054-04-03T23:00:00Z
        Era { day: 30823, time: 0, rule: 25 }, // 2054-05-23T00:00:00Z
        Era { day: 30976, time: 2760, rule: 350 }, // 2054-10-23T23:00:00Z
        Era { day: 31530, time: 0, rule: 25 }, // 2056-04-29T00:00:00Z
        Era { day: 31711, time: 2760, rule: 302 }, // 2056-10-27T23:00:00Z
        Era { day: 32237, time: 0, rule: 25 }, // 2058-04-06T00:00:00Z
        Era { day: 32439, time: 2760, rule: 149 }, // 2058-10-25T23:00:00Z
        Era { day: 36086, time: 2760, rule: 24 }, // 2068-10-19T23:00:00Z
        Era { day: 36248, time: 0, rule: 219 }, // 2069-03-30T00:00:00Z
        Era { day: 36800, time: 2760, rule: 24 }, // 2070-10-03T23:00:00Z
        Era { day: 36976, time: 0, rule: 148 }, // 2071-03-28T00:00:00Z
        Era { day: 37507, time: 2760, rule: 24 }, // 2072-09-09T23:00:00Z
        Era { day: 37550, time: 0, rule: 25 }, // 2072-10-22T00:00:00Z
        Era { day: 37556, time: 2760, rule: 24 }, // 2072-10-28T23:00:00Z
        Era { day: 37704, time: 0, rule: 25 }, // 2073-03-25T00:00:00Z
        Era { day: 37864, time: 2760, rule: 24 }, // 2073-09-01T23:00:00Z
        Era { day: 37907, time: 0, rule: 25 }, // 2073-10-14T00:00:00Z
        Era { day: 37920, time: 2760, rule: 24 }, // 2073-10-27T23:00:00Z
        Era { day: 38068, time: 0, rule: 25 }, // 2074-03-24T00:00:00Z
        Era { day: 38214, time: 2760, rule: 24 }, // 2074-08-17T23:00:00Z
        Era { day: 38264, time: 0, rule: 25 }, // 2074-10-06T00:00:00Z
        Era { day: 38284, time: 2760, rule: 24 }, // 2074-10-26T23:00:00Z
        Era { day: 38439, time: 0, rule: 25 }, // 2075-03-30T00:00:00Z
        Era { day: 38571, time: 2760, rule: 24 }, // 2075-08-09T23:00:00Z
        Era { day: 38614, time: 0, rule: 25 }, // 2075-09-21T00:00:00Z
        Era { day: 38648, time: 2760, rule: 24 }, // 2075-10-25T23:00:00Z
        Era { day: 38803, time: 0, rule: 25 }, // 2076-03-28T00:00:00Z
        Era { day: 38921, time: 2760, rule: 24 }, // 2076-07-24T23:00:00Z
        Era { day: 38971, time: 0, rule: 25 }, // 2076-09-12T00:00:00Z
        Era { day: 39012, time: 2760, rule: 24 }, // 2076-10-23T23:00:00Z
        Era { day: 39167, time: 0, rule: 25 }, // 2077-03-27T00:00:00Z
        Era { day: 39278, time: 2760, rule: 24 }, // 2077-07-16T23:00:00Z
        Era { day: 39328, time: 0, rule: 25 }, // 2077-09-04T00:00:00Z
        Era { day: 39383, time: 2760, rule: 24 }, // 2077-10-29T23:00:00Z
        Era { day: 39531, time: 0, rule: 25 }, // 2078-03-26T00:00:00Z
        Era { day: 39635, time: 2760, rule: 24 }, // 2078-07-08T23:00:00Z
        Era { day: 39678, time: 0, rule: 25 }, // 2078-08-20T00:00:00Z
        Era { day: 39747, time: 2760, rule: 24 }, // 2078-10-28T23:00:00Z
        Era { day: 39895, time: 0, rule: 25 }, // 2079-03-25T00:00:00Z
        Era { day: 39985, time: 2760, rule: 24 }, // 2079-06-23T23:00:00Z
        Era { day: 40035, time: 0, rule: 25 }, // 2079-08-12T00:00:00Z
        Era { day: 40111, time: 2760, rule: 24 }, // 2079-10-27T23:00:00Z
        Era { day: 40266, time: 0, rule: 25 }, // 2080-03-30T00:00:00Z
        Era { day: 40342, time: 2760, rule: 24 }, // 2080-06-14T23:00:00Z
        Era { day: 40385, time: 0, rule: 25 }, // 2080-07-27T00:00:00Z
        Era { day: 40475, time: 2760, rule: 24 }, // 2080-10-25T23:00:00Z
        Era { day: 40630, time: 0, rule: 25 }, // 2081-03-29T00:00:00Z
        Era { day: 40699, time: 2760, rule: 24 }, // 2081-06-06T23:00:00Z
        Era { day: 40742, time: 0, rule: 25 }, // 2081-07-19T00:00:00Z
        Era { day: 40839, time: 2760, rule: 24 }, // 2081-10-24T23:00:00Z
        Era { day: 40994, time: 0, rule: 25 }, // 2082-03-28T00:00:00Z
        Era { day: 41049, time: 2760, rule: 24 }, // 2082-05-22T23:00:00Z
        Era { day: 41099, time: 0, rule: 25 }, // 2082-07-11T00:00:00Z
        Era { day: 41203, time: 2760, rule: 24 }, // 2082-10-23T23:00:00Z
        Era { day: 41358, time: 0, rule: 25 }, // 2083-03-27T00:00:00Z
        Era { day: 41406, time: 2760, rule: 24 }, // 2083-05-14T23:00:00Z
        Era { day: 41449, time: 0, rule: 25 }, // 2083-06-26T00:00:00Z
        Era { day: 41574, time: 2760, rule: 24 }, // 2083-10-29T23:00:00Z
        Era { day: 41722, time: 0, rule: 25 }, // 2084-03-25T00:00:00Z
        Era { day: 41756, time: 2760, rule: 24 }, // 2084-04-28T23:00:00Z
        Era { day: 41806, time: 0, rule: 25 }, // 2084-06-17T00:00:00Z
        Era { day: 41938, time: 2760, rule: 24 }, // 2084-10-27T23:00:00Z
        Era { day: 42086, time: 0, rule: 25 }, // 2085-03-24T00:00:00Z
        Era { day: 42113, time: 2760, rule: 24 }, // 2085-04-20T23:00:00Z
        Era { day: 42163, time: 0, rule: 25 }, // 2085-06-09T00:00:00Z
        Era { day: 42302, time: 2760, rule: 24 }, // 2085-10-26T23:00:00Z
        Era { day: 42457, time: 0, rule: 25 }, // 2086-03-30T00:00:00Z
        Era { day: 42470, time: 2760, rule: 24 }, // 2086-04-12T23:00:00Z
        Era { day: 42513, time: 0, rule: 25 }, // 2086-05-25T00:00:00Z
        Era { day: 42666, time: 2760, rule: 149 }, // 2086-10-25T23:00:00Z
    ],
    // Asia/Ho_Chi_Minh, Asia/Saigon
    &[
        Era { day: 0, time: 0, rule: 36 }, // 1970-01-01T00:00:00Z
        Era { day: 1988, time: 1920, rule: 34 }, // 1975-06-12T16:00:00Z
    ],
    // Asia/Hong_Kong, Asia/Macao, Asia/Macau, Hongkong
    &[
        Era { day: 0, time: 0, rule: 36 }, // 1970-01-01T00:00:00Z
        Era { day: 107, time: 2340, rule: 308 }, // 1970-04-18T19:30:00Z
        Era { day: 1458, time: 2340, rule: 39 }, // 1973-12-29T19:30:00Z
        Era { day: 1752, time: 2220, rule: 308 }, // 1974-10-19T18:30:00Z
        Era { day: 2480, time: 2220, rule: 36 }, // 1976-10-16T18:30:00Z
        Era { day: 3418, time: 2340, rule: 39 }, // 1979-05-12T19:30:00Z
        Era { day: 3579, time: 2220, rule: 36 }, // 1979-10-20T18:30:00Z
    ],
    // Asia/Hovd
    &[
        Era { day: 0, time: 0, rule: 32 }, // 1970-01-01T00:00:00Z
        Era { day: 2921, time: 2160, rule: 34 }, // 1977-12-31T18:00:00Z
        Era { day: 4837, time: 2040, rule: 240 }, // 1983-03-31T17:00:00Z
        Era { day: 5385, time: 1920, rule: 158 }, // 1984-09-29T16:00:00Z
        Era { day: 10495, time: 1920, rule: 34 }, // 1998-09-26T16:00:00Z
        Era { day: 11439, time: 2280, rule: 36 }, // 2001-04-27T19:00:00Z
        Era { day: 11593, time: 2160, rule: 147 }, // 2001-09-28T18:00:00Z
        Era { day: 13420, time: 2160, rule: 34 }, // 2006-09-29T18:00:00Z
        Era { day: 16521, time: 2280, rule: 187 }, // 2015-03-27T19:00:00Z
        Era { day: 17067, time: 1920, rule: 34 }, // 2016-09-23T16:00:00Z
    ],
    // Asia/Irkutsk
    &[
        Era { day: 0, time: 0, rule: 36 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 1920, rule: 239 }, // 1981-03-31T16:00:00Z
        Era { day: 5385, time: 2160, rule: 163 }, // 1984-09-29T18:00:00Z
        Era { day: 7576, time: 2160, rule: 36 }, // 1990-09-29T18:00:00Z
        Era { day: 7940, time: 2280, rule: 34 }, // 1991-09-28T19:00:00Z
        Era { day: 8052, time: 2280, rule: 36 }, // 1992-01-18T19:00:00Z
        Era { day: 8122, time: 2160, rule: 163 }, // 1992-03-28T18:00:00Z
        Era { day: 9585, time: 2160, rule: 164 }, // 1996-03-30T18:00:00Z
        Era { day: 15059, time: 2160, rule: 39 }, // 2011-03-26T18:00:00Z
        Era { day: 16368, time: 2040, rule: 36 }, // 2014-10-25T17:00:00Z
    ],
    // Asia/Istanbul, Europe/Istanbul, Turkey
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 1248, time: 2760, rule: 25 }, // 1973-06-02T23:00:00Z
        Era { day: 1402, time: 2760, rule: 24 }, // 1973-11-03T23:00:00Z
        Era { day: 1550, time: 0, rule: 25 }, // 1974-03-31T00:00:00Z
        Era { day: 1766, time: 2760, rule: 139 }, // 1974-11-02T23:00:00Z
        Era { day: 2271, time: 0, rule: 25 }, // 1976-03-21T00:00:00Z
        Era { day: 2494, time: 2760, rule: 24 }, // 1976-10-30T23:00:00Z
        Era { day: 2649, time: 0, rule: 25 }, // 1977-04-03T00:00:00Z
        Era { day: 2844, time: 2760, rule: 24 }, // 1977-10-15T23:00:00Z
        Era { day: 3013, time: 0, rule: 25 }, // 1978-04-02T00:00:00Z
        Era { day: 4958, time: 2760, rule: 27 }, // 1983-07-30T23:00:00Z
        Era { day: 5021, time: 2640, rule: 25 }, // 1983-10-01T22:00:00Z
        Era { day: 5417, time: 2760, rule: 24 }, // 1984-10-31T23:00:00Z
        Era { day: 5587, time: 2760, rule: 25 }, // 1985-04-19T23:00:00Z
        Era { day: 5748, time: 2760, rule: 24 }, // 1985-09-27T23:00:00Z
        Era { day: 5931, time: 2760, rule: 178 }, // 1986-03-29T23:00:00Z
        Era { day: 8843, time: 2760, rule: 25 }, // 1994-03-19T23:00:00Z
        Era { day: 9032, time: 2760, rule: 178 }, // 1994-09-24T23:00:00Z
        Era { day: 9585, time: 2760, rule: 179 }, // 1996-03-30T23:00:00Z
        Era { day: 13449, time: 2760, rule: 24 }, // 2006-10-28T23:00:00Z
        Era { day: 13597, time: 120, rule: 208 }, // 2007-03-25T01:00:00Z
        Era { day: 14913, time: 120, rule: 222 }, // 2010-10-31T01:00:00Z
        Era { day: 15424, time: 120, rule: 25 }, // 2012-03-25T01:00:00Z
        Era { day: 15641, time: 120, rule: 234 }, // 2012-10-28T01:00:00Z
        Era { day: 16523, time: 120, rule: 25 }, // 2015-03-29T01:00:00Z
        Era { day: 16747, time: 120, rule: 24 }, // 2015-11-08T01:00:00Z
        Era { day: 16887, time: 120, rule: 25 }, // 2016-03-27T01:00:00Z
    ],
    // Asia/Jayapura, Asia/Tokyo, Etc/GMT-9, Japan, Pacific/Palau
    &[
        Era { day: 0, time: 0, rule: 39 }, // 1970-01-01T00:00:00Z
    ],
    // Asia/Jerusalem, Asia/Tel_Aviv, Israel
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 1647, time: 2640, rule: 25 }, // 1974-07-06T22:00:00Z
        Era { day: 1745, time: 2520, rule: 24 }, // 1974-10-12T21:00:00Z
        Era { day: 1934, time: 2640, rule: 25 }, // 1975-04-19T22:00:00Z
        Era { day: 2067, time: 2520, rule: 24 }, // 1975-08-30T21:00:00Z
        Era { day: 3866, time: 2640, rule: 25 }, // 1980-08-02T22:00:00Z
        Era { day: 3908, time: 2640, rule: 24 }, // 1980-09-13T22:00:00Z
        Era { day: 5238, time: 2640, rule: 25 }, // 1984-05-05T22:00:00Z
        Era { day: 5350, time: 2640, rule: 24 }, // 1984-08-25T22:00:00Z
        Era { day: 5581, time: 2640, rule: 25 }, // 1985-04-13T22:00:00Z
        Era { day: 5721, time: 2520, rule: 24 }, // 1985-08-31T21:00:00Z
        Era { day: 5980, time: 2640, rule: 25 }, // 1986-05-17T22:00:00Z
        Era { day: 6092, time: 2520, rule: 306 }, // 1986-09-06T21:00:00Z
        Era { day: 6673, time: 2640, rule: 25 }, // 1988-04-09T22:00:00Z
        Era { day: 6820, time: 2520, rule: 337 }, // 1988-09-03T21:00:00Z
        Era { day: 7387, time: 2640, rule: 144 }, // 1990-03-24T22:00:00Z
        Era { day: 8122, time: 2640, rule: 25 }, // 1992-03-28T22:00:00Z
        Era { day: 8283, time: 2520, rule: 248 }, // 1992-09-05T21:00:00Z
        Era { day: 9004, time: 2520, rule: 231 }, // 1994-08-27T21:00:00Z
        Era { day: 9569, time: 2640, rule: 25 }, // 1996-03-14T22:00:00Z
        Era { day: 9754, time: 2520, rule: 24 }, // 1996-09-15T21:00:00Z
        Era { day: 9940, time: 2640, rule: 136 }, // 1997-03-20T22:00:00Z
        Era { day: 10474, time: 2520, rule: 24 }, // 1998-09-05T21:00:00Z
        Era { day: 10683, time: 0, rule: 25 }, // 1999-04-02T00:00:00Z
        Era { day: 10836, time: 2760, rule: 24 }, // 1999-09-02T23:00:00Z
        Era { day: 11061, time: 0, rule: 25 }, // 2000-04-14T00:00:00Z
        Era { day: 11235, time: 2640, rule: 24 }, // 2000-10-05T22:00:00Z
        Era { day: 11420, time: 2760, rule: 25 }, // 2001-04-08T23:00:00Z
        Era { day: 11588, time: 2640, rule: 24 }, // 2001-09-23T22:00:00Z
        Era { day: 11774, time: 2760, rule: 218 }, // 2002-03-28T23:00:00Z
        Era { day: 12327, time: 2640, rule: 24 }, // 2003-10-02T22:00:00Z
        Era { day: 12514, time: 2760, rule: 25 }, // 2004-04-06T23:00:00Z
        Era { day: 12682, time: 2640, rule: 24 }, // 2004-09-21T22:00:00Z
        Era { day: 12874, time: 0, rule: 25 }, // 2005-04-01T00:00:00Z
        Era { day: 13064, time: 2760, rule: 24 }, // 2005-10-08T23:00:00Z
        Era { day: 13238, time: 0, rule: 211 }, // 2006-03-31T00:00:00Z
        Era { day: 13771, time: 2760, rule: 24 }, // 2007-09-15T23:00:00Z
        Era { day: 13966, time: 0, rule: 25 }, // 2008-03-28T00:00:00Z
        Era { day: 14156, time: 2760, rule: 24 }, // 2008-10-04T23:00:00Z
        Era { day: 14330, time: 0, rule: 211 }, // 2009-03-27T00:00:00Z
        Era { day: 14863, time: 2760, rule: 24 }, // 2010-09-11T23:00:00Z
        Era { day: 15065, time: 0, rule: 211 }, // 2011-04-01T00:00:00Z
        Era { day: 15605, time: 2760, rule: 24 }, // 2012-09-22T23:00:00Z
        Era { day: 15793, time: 0, rule: 142 }, // 2013-03-29T00:00:00Z
    ],
    // Asia/Kabul
    &[
        Era { day: 0, time: 0, rule: 28 }, // 1970-01-01T00:00:00Z
    ],
    // Asia/Kamchatka
    &[
        Era { day: 0, time: 0, rule: 46 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 1440, rule: 235 }, // 1981-03-31T12:00:00Z
        Era { day: 5385, time: 1680, rule: 150 }, // 1984-09-29T14:00:00Z
        Era { day: 7576, time: 1680, rule: 46 }, // 1990-09-29T14:00:00Z
        Era { day: 7940, time: 1800, rule: 44 }, // 1991-09-28T15:00:00Z
        Era { day: 8052, time: 1800, rule: 46 }, // 1992-01-18T15:00:00Z
        Era { day: 8122, time: 1680, rule: 150 }, // 1992-03-28T14:00:00Z
        Era { day: 9585, time: 1680, rule: 151 }, // 1996-03-30T14:00:00Z
        Era { day: 14541, time: 1680, rule: 46 }, // 2009-10-24T14:00:00Z
        Era { day: 14912, time: 1800, rule: 44 }, // 2010-10-30T15:00:00Z
        Era { day: 15059, time: 1800, rule: 46 }, // 2011-03-26T15:00:00Z
    ],
    // Asia/Karachi
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
        Era { day: 11783, time: 2280, rule: 32 }, // 2002-04-06T19:00:00Z
        Era { day: 11965, time: 2160, rule: 29 }, // 2002-10-05T18:00:00Z
        Era { day: 14030, time: 2280, rule: 32 }, // 2008-05-31T19:00:00Z
        Era { day: 14183, time: 2160, rule: 29 }, // 2008-10-31T18:00:00Z
        Era { day: 14348, time: 2280, rule: 32 }, // 2009-04-14T19:00:00Z
        Era { day: 14548, time: 2160, rule: 29 }, // 2009-10-31T18:00:00Z
    ],
    // Asia/Kashgar, Asia/Urumqi, Etc/GMT-6
    &[
        Era { day: 0, time: 0, rule: 32 }, // 1970-01-01T00:00:00Z
    ],
    // Asia/Kathmandu, Asia/Katmandu
    &[
        Era { day: 0, time: 0, rule: 30 }, // 1970-01-01T00:00:00Z
        Era { day: 5843, time: 2220, rule: 31 }, // 1985-12-31T18:30:00Z
    ],
    // Asia/Khandyga
    &[
        Era { day: 0, time: 0, rule: 39 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 1800, rule: 238 }, // 1981-03-31T15:00:00Z
        Era { day: 5385, time: 2040, rule: 159 }, // 1984-09-29T17:00:00Z
        Era { day: 7576, time: 2040, rule: 39 }, // 1990-09-29T17:00:00Z
        Era { day: 7940, time: 2160, rule: 36 }, // 1991-09-28T18:00:00Z
        Era { day: 8052, time: 2160, rule: 39 }, // 1992-01-18T18:00:00Z
        Era { day: 8122, time: 2040, rule: 159 }, // 1992-03-28T17:00:00Z
        Era { day: 9585, time: 2040, rule: 160 }, // 1996-03-30T17:00:00Z
        Era { day: 12417, time: 1800, rule: 42 }, // 2003-12-31T15:00:00Z
        Era { day: 12504, time: 1920, rule: 156 }, // 2004-03-27T16:00:00Z
        Era { day: 15229, time: 1560, rule: 42 }, // 2011-09-12T13:00:00Z
        Era { day: 16368, time: 1920, rule: 39 }, // 2014-10-25T16:00:00Z
    ],
    // Asia/Krasnoyarsk
    &[
        Era { day: 0, time: 0, rule: 34 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2040, rule: 240 }, // 1981-03-31T17:00:00Z
        Era { day: 5385, time: 2280, rule: 165 }, // 1984-09-29T19:00:00Z
        Era { day: 7576, time: 2280, rule: 34 }, // 1990-09-29T19:00:00Z
        Era { day: 7940, time: 2400, rule: 32 }, // 1991-09-28T20:00:00Z
        Era { day: 8052, time: 2400, rule: 34 }, // 1992-01-18T20:00:00Z
        Era { day: 8122, time: 2280, rule: 165 }, // 1992-03-28T19:00:00Z
        Era { day: 9585, time: 2280, rule: 166 }, // 1996-03-30T19:00:00Z
        Era { day: 15059, time: 2280, rule: 36 }, // 2011-03-26T19:00:00Z
        Era { day: 16368, time: 2160, rule: 34 }, // 2014-10-25T18:00:00Z
    ],
    // Asia/Kuala_Lumpur, Asia/Singapore, Singapore
    &[
        Era { day: 0, time: 0, rule: 35 }, // 1970-01-01T00:00:00Z
        Era { day: 4382, time: 1920, rule: 36 }, // 1981-12-31T16:00:00Z
    ],
    // Asia/Magadan
    &[
        Era { day: 0, time: 0, rule: 44 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 1560, rule: 236 }, // 1981-03-31T13:00:00Z
        Era { day: 5385, time: 1800, rule: 152 }, // 1984-09-29T15:00:00Z
        Era { day: 7576, time: 1800, rule: 44 }, // 1990-09-29T15:00:00Z
        Era { day: 7940, time: 1920, rule: 42 }, // 1991-09-28T16:00:00Z
        Era { day: 8052, time: 1920, rule: 44 }, // 1992-01-18T16:00:00Z
        Era { day: 8122, time: 1800, rule: 152 }, // 1992-03-28T15:00:00Z
        Era { day: 9585, time: 1800, rule: 153 }, // 1996-03-30T15:00:00Z
        Era { day: 15059, time: 1800, rule: 46 }, // 2011-03-26T15:00:00Z
        Era { day: 16368, time: 1680, rule: 42 }, // 2014-10-25T14:00:00Z
        Era { day: 16914, time: 1920, rule: 44 }, // 2016-04-23T16:00:00Z
    ],
    // Asia/Manila
    &[
        Era { day: 0, time: 0, rule: 36 }, // 1970-01-01T00:00:00Z
        Era { day: 2642, time: 1920, rule: 39 }, // 1977-03-27T16:00:00Z
        Era { day: 2820, time: 1800, rule: 36 }, // 1977-09-21T15:00:00Z
        Era { day: 7444, time: 1920, rule: 39 }, // 1990-05-20T16:00:00Z
        Era { day: 7513, time: 1800, rule: 36 }, // 1990-07-28T15:00:00Z
    ],
    // Asia/Nicosia, Europe/Nicosia
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 1927, time: 2640, rule: 25 }, // 1975-04-12T22:00:00Z
        Era { day: 2109, time: 2520, rule: 24 }, // 1975-10-11T21:00:00Z
        Era { day: 2325, time: 2640, rule: 25 }, // 1976-05-14T22:00:00Z
        Era { day: 2474, time: 2520, rule: 24 }, // 1976-10-10T21:00:00Z
        Era { day: 2648, time: 2640, rule: 25 }, // 1977-04-02T22:00:00Z
        Era { day: 2823, time: 2520, rule: 24 }, // 1977-09-24T21:00:00Z
        Era { day: 3012, time: 2640, rule: 258 }, // 1978-04-01T22:00:00Z
        Era { day: 3558, time: 2520, rule: 292 }, // 1979-09-29T21:00:00Z
        Era { day: 4104, time: 2640, rule: 173 }, // 1981-03-28T22:00:00Z
        Era { day: 10313, time: 2640, rule: 25 }, // 1998-03-28T22:00:00Z
        Era { day: 10524, time: 120, rule: 208 }, // 1998-10-25T01:00:00Z
    ],
    // Asia/Novokuznetsk
    &[
        Era { day: 0, time: 0, rule: 34 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2040, rule: 240 }, // 1981-03-31T17:00:00Z
        Era { day: 5385, time: 2280, rule: 165 }, // 1984-09-29T19:00:00Z
        Era { day: 7576, time: 2280, rule: 34 }, // 1990-09-29T19:00:00Z
        Era { day: 7940, time: 2400, rule: 32 }, // 1991-09-28T20:00:00Z
        Era { day: 8052, time: 2400, rule: 34 }, // 1992-01-18T20:00:00Z
        Era { day: 8122, time: 2280, rule: 165 }, // 1992-03-28T19:00:00Z
        Era { day: 9585, time: 2280, rule: 166 }, // 1996-03-30T19:00:00Z
        Era { day: 14541, time: 2280, rule: 34 }, // 2009-10-24T19:00:00Z
        Era { day: 14912, time: 2400, rule: 32 }, // 2010-10-30T20:00:00Z
        Era { day: 15059, time: 2400, rule: 34 }, // 2011-03-26T20:00:00Z
    ],
    // Asia/Novosibirsk
    &[
        Era { day: 0, time: 0, rule: 34 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2040, rule: 240 }, // 1981-03-31T17:00:00Z
        Era { day: 5385, time: 2280, rule: 165 }, // 1984-09-29T19:00:00Z
        Era { day: 7576, time: 2280, rule: 34 }, // 1990-09-29T19:00:00Z
        Era { day: 7940, time: 2400, rule: 32 }, // 1991-09-28T20:00:00Z
        Era { day: 8052, time: 2400, rule: 34 }, // 1992-01-18T20:00:00Z
        Era { day: 8122, time: 2280, rule: 165 }, // 1992-03-28T19:00:00Z
        Era { day: 8542, time: 1920, rule: 34 }, // 1993-05-22T16:00:00Z
        Era { day: 8668, time: 2400, rule: 168 }, // 1993-09-25T20:00:00Z
        Era { day: 9585, time: 2400, rule: 169 }, // 1996-03-30T20:00:00Z
        Era { day: 15059, time: 2400, rule: 34 }, // 2011-03-26T20:00:00Z
        Era { day: 16368, time: 2280, rule: 32 }, // 2014-10-25T19:00:00Z
        Era { day: 17005, time: 2400, rule: 34 }, // 2016-07-23T20:00:00Z
    ],
    // Asia/Omsk
    &[
        Era { day: 0, time: 0, rule: 32 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2160, rule: 241 }, // 1981-03-31T18:00:00Z
        Era { day: 5385, time: 2400, rule: 168 }, // 1984-09-29T20:00:00Z
        Era { day: 7576, time: 2400, rule: 32 }, // 1990-09-29T20:00:00Z
        Era { day: 7940, time: 2520, rule: 29 }, // 1991-09-28T21:00:00Z
        Era { day: 8052, time: 2520, rule: 32 }, // 1992-01-18T21:00:00Z
        Era { day: 8122, time: 2400, rule: 168 }, // 1992-03-28T20:00:00Z
        Era { day: 9585, time: 2400, rule: 169 }, // 1996-03-30T20:00:00Z
        Era { day: 15059, time: 2400, rule: 34 }, // 2011-03-26T20:00:00Z
        Era { day: 16368, time: 2280, rule: 32 }, // 2014-10-25T19:00:00Z
    ],
    // Asia/Oral
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2280, rule: 32 }, // 1981-03-31T19:00:00Z
        Era { day: 4655, time: 2160, rule: 242 }, // 1982-09-30T18:00:00Z
        Era { day: 5385, time: 2520, rule: 170 }, // 1984-09-29T21:00:00Z
        Era { day: 6841, time: 2520, rule: 29 }, // 1988-09-24T21:00:00Z
        Era { day: 7205, time: 2640, rule: 176 }, // 1989-09-23T22:00:00Z
        Era { day: 8052, time: 2640, rule: 29 }, // 1992-01-18T22:00:00Z
        Era { day: 8304, time: 2640, rule: 176 }, // 1992-09-26T22:00:00Z
        Era { day: 9585, time: 2640, rule: 177 }, // 1996-03-30T22:00:00Z
        Era { day: 12504, time: 2640, rule: 29 }, // 2004-03-27T22:00:00Z
    ],
    // Asia/Pontianak
    &[
        Era { day: 0, time: 0, rule: 36 }, // 1970-01-01T00:00:00Z
        Era { day: 6573, time: 1920, rule: 34 }, // 1987-12-31T16:00:00Z
    ],
    // Asia/Pyongyang
    &[
        Era { day: 0, time: 0, rule: 39 }, // 1970-01-01T00:00:00Z
        Era { day: 16661, time: 1800, rule: 37 }, // 2015-08-14T15:00:00Z
        Era { day: 17655, time: 1800, rule: 39 }, // 2018-05-04T15:00:00Z
    ],
    // Asia/Qostanay
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2280, rule: 32 }, // 1981-03-31T19:00:00Z
        Era { day: 4655, time: 2160, rule: 242 }, // 1982-09-30T18:00:00Z
        Era { day: 5385, time: 2520, rule: 170 }, // 1984-09-29T21:00:00Z
        Era { day: 7576, time: 2520, rule: 29 }, // 1990-09-29T21:00:00Z
        Era { day: 7940, time: 2640, rule: 27 }, // 1991-09-28T22:00:00Z
        Era { day: 8052, time: 2640, rule: 29 }, // 1992-01-18T22:00:00Z
        Era { day: 8122, time: 2520, rule: 170 }, // 1992-03-28T21:00:00Z
        Era { day: 9585, time: 2520, rule: 171 }, // 1996-03-30T21:00:00Z
        Era { day: 12504, time: 2520, rule: 32 }, // 2004-03-27T21:00:00Z
        Era { day: 19782, time: 2160, rule: 29 }, // 2024-02-29T18:00:00Z
    ],
    // Asia/Qyzylorda
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2280, rule: 32 }, // 1981-03-31T19:00:00Z
        Era { day: 4655, time: 2160, rule: 242 }, // 1982-09-30T18:00:00Z
        Era { day: 5385, time: 2520, rule: 170 }, // 1984-09-29T21:00:00Z
        Era { day: 7576, time: 2520, rule: 29 }, // 1990-09-29T21:00:00Z
        Era { day: 8052, time: 2520, rule: 32 }, // 1992-01-18T21:00:00Z
        Era { day: 8304, time: 2520, rule: 170 }, // 1992-09-26T21:00:00Z
        Era { day: 9585, time: 2520, rule: 171 }, // 1996-03-30T21:00:00Z
        Era { day: 12504, time: 2520, rule: 32 }, // 2004-03-27T21:00:00Z
        Era { day: 17885, time: 2160, rule: 29 }, // 2018-12-20T18:00:00Z
    ],
    // Asia/Rangoon, Asia/Yangon, Indian/Cocos
    &[
        Era { day: 0, time: 0, rule: 33 }, // 1970-01-01T00:00:00Z
    ],
    // Asia/Sakhalin
    &[
        Era { day: 0, time: 0, rule: 44 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 1560, rule: 236 }, // 1981-03-31T13:00:00Z
        Era { day: 5385, time: 1800, rule: 152 }, // 1984-09-29T15:00:00Z
        Era { day: 7576, time: 1800, rule: 44 }, // 1990-09-29T15:00:00Z
        Era { day: 7940, time: 1920, rule: 42 }, // 1991-09-28T16:00:00Z
        Era { day: 8052, time: 1920, rule: 44 }, // 1992-01-18T16:00:00Z
        Era { day: 8122, time: 1800, rule: 152 }, // 1992-03-28T15:00:00Z
        Era { day: 9585, time: 1800, rule: 46 }, // 1996-03-30T15:00:00Z
        Era { day: 9795, time: 1800, rule: 44 }, // 1996-10-26T15:00:00Z
        Era { day: 10159, time: 1920, rule: 156 }, // 1997-10-25T16:00:00Z
        Era { day: 15059, time: 1920, rule: 44 }, // 2011-03-26T16:00:00Z
        Era { day: 16368, time: 1800, rule: 42 }, // 2014-10-25T15:00:00Z
        Era { day: 16886, time: 1920, rule: 44 }, // 2016-03-26T16:00:00Z
    ],
    // Asia/Samarkand
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2280, rule: 32 }, // 1981-03-31T19:00:00Z
        Era { day: 4655, time: 2160, rule: 242 }, // 1982-09-30T18:00:00Z
        Era { day: 5385, time: 2520, rule: 170 }, // 1984-09-29T21:00:00Z
        Era { day: 7940, time: 2520, rule: 29 }, // 1991-09-28T21:00:00Z
    ],
    // Asia/Seoul, ROK
    &[
        Era { day: 0, time: 0, rule: 39 }, // 1970-01-01T00:00:00Z
        Era { day: 6337, time: 2040, rule: 349 }, // 1987-05-09T17:00:00Z
        Era { day: 6855, time: 2040, rule: 39 }, // 1988-10-08T17:00:00Z
    ],
    // Asia/Srednekolymsk
    &[
        Era { day: 0, time: 0, rule: 44 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 1560, rule: 236 }, // 1981-03-31T13:00:00Z
        Era { day: 5385, time: 1800, rule: 152 }, // 1984-09-29T15:00:00Z
        Era { day: 7576, time: 1800, rule: 44 }, // 1990-09-29T15:00:00Z
        Era { day: 7940, time: 1920, rule: 42 }, // 1991-09-28T16:00:00Z
        Era { day: 8052, time: 1920, rule: 44 }, // 1992-01-18T16:00:00Z
        Era { day: 8122, time: 1800, rule: 152 }, // 1992-03-28T15:00:00Z
        Era { day: 9585, time: 1800, rule: 153 }, // 1996-03-30T15:00:00Z
        Era { day: 15059, time: 1800, rule: 46 }, // 2011-03-26T15:00:00Z
        Era { day: 16368, time: 1680, rule: 44 }, // 2014-10-25T14:00:00Z
    ],
    // Asia/Taipei, ROC
    &[
        Era { day: 0, time: 0, rule: 36 }, // 1970-01-01T00:00:00Z
        Era { day: 1550, time: 1920, rule: 239 }, // 1974-03-31T16:00:00Z
        Era { day: 2098, time: 1800, rule: 36 }, // 1975-09-30T15:00:00Z
        Era { day: 3467, time: 1920, rule: 39 }, // 1979-06-30T16:00:00Z
        Era { day: 3559, time: 1800, rule: 36 }, // 1979-09-30T15:00:00Z
    ],
    // Asia/Tashkent
    &[
        Era { day: 0, time: 0, rule: 32 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2160, rule: 241 }, // 1981-03-31T18:00:00Z
        Era { day: 5385, time: 2400, rule: 168 }, // 1984-09-29T20:00:00Z
        Era { day: 7576, time: 2400, rule: 32 }, // 1990-09-29T20:00:00Z
        Era { day: 7940, time: 2520, rule: 29 }, // 1991-09-28T21:00:00Z
    ],
    // Asia/Tbilisi
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2400, rule: 243 }, // 1981-03-31T20:00:00Z
        Era { day: 5385, time: 2640, rule: 176 }, // 1984-09-29T22:00:00Z
        Era { day: 7576, time: 2640, rule: 27 }, // 1990-09-29T22:00:00Z
        Era { day: 7940, time: 2760, rule: 25 }, // 1991-09-28T23:00:00Z
        Era { day: 8122, time: 2520, rule: 220 }, // 1992-03-28T21:00:00Z
        Era { day: 8850, time: 2520, rule: 27 }, // 1994-03-26T21:00:00Z
        Era { day: 9214, time: 2400, rule: 29 }, // 1995-03-25T20:00:00Z
        Era { day: 9396, time: 2280, rule: 27 }, // 1995-09-23T19:00:00Z
        Era { day: 9585, time: 2400, rule: 29 }, // 1996-03-30T20:00:00Z
        Era { day: 10159, time: 2280, rule: 167 }, // 1997-10-25T19:00:00Z
        Era { day: 12595, time: 2280, rule: 27 }, // 2004-06-26T19:00:00Z
        Era { day: 12721, time: 2760, rule: 25 }, // 2004-10-30T23:00:00Z
        Era { day: 12868, time: 2760, rule: 27 }, // 2005-03-26T23:00:00Z
    ],
    // Asia/Tehran, Iran
    &[
        Era { day: 0, time: 0, rule: 26 }, // 1970-01-01T00:00:00Z
        Era { day: 2636, time: 2340, rule: 28 }, // 1977-03-21T19:30:00Z
        Era { day: 2849, time: 2340, rule: 27 }, // 1977-10-20T19:30:00Z
        Era { day: 3004, time: 2400, rule: 29 }, // 1978-03-24T20:00:00Z
        Era { day: 3137, time: 2400, rule: 27 }, // 1978-08-04T20:00:00Z
        Era { day: 3235, time: 2400, rule: 26 }, // 1978-11-10T20:00:00Z
        Era { day: 3432, time: 2460, rule: 28 }, // 1979-05-26T20:30:00Z
        Era { day: 3547, time: 2340, rule: 26 }, // 1979-09-18T19:30:00Z
        Era { day: 3731, time: 2460, rule: 28 }, // 1980-03-20T20:30:00Z
        Era { day: 3917, time: 2340, rule: 26 }, // 1980-09-22T19:30:00Z
        Era { day: 7791, time: 2460, rule: 28 }, // 1991-05-02T20:30:00Z
        Era { day: 7933, time: 2340, rule: 138 }, // 1991-09-21T19:30:00Z
        Era { day: 9575, time: 2460, rule: 28 }, // 1996-03-20T20:30:00Z
        Era { day: 9759, time: 2340, rule: 26 }, // 1996-09-20T19:30:00Z
        Era { day: 9941, time: 2460, rule: 138 }, // 1997-03-21T20:30:00Z
        Era { day: 11036, time: 2460, rule: 28 }, // 2000-03-20T20:30:00Z
        Era { day: 11220, time: 2340, rule: 26 }, // 2000-09-20T19:30:00Z
        Era { day: 11402, time: 2460, rule: 138 }, // 2001-03-21T20:30:00Z
        Era { day: 12497, time: 2460, rule: 28 }, // 2004-03-20T20:30:00Z
        Era { day: 12681, time: 2340, rule: 26 }, // 2004-09-20T19:30:00Z
        Era { day: 12863, time: 2460, rule: 28 }, // 2005-03-21T20:30:00Z
        Era { day: 13047, time: 2340, rule: 26 }, // 2005-09-21T19:30:00Z
        Era { day: 13958, time: 2460, rule: 28 }, // 2008-03-20T20:30:00Z
        Era { day: 14142, time: 2340, rule: 26 }, // 2008-09-20T19:30:00Z
        Era { day: 14324, time: 2460, rule: 138 }, // 2009-03-21T20:30:00Z
        Era { day: 15419, time: 2460, rule: 28 }, // 2012-03-20T20:30:00Z
        Era { day: 15603, time: 2340, rule: 26 }, // 2012-09-20T19:30:00Z
        Era { day: 15785, time: 2460, rule: 138 }, // 2013-03-21T20:30:00Z
        Era { day: 16880, time: 2460, rule: 28 }, // 2016-03-20T20:30:00Z
        Era { day: 17064, time: 2340, rule: 26 }, // 2016-09-20T19:30:00Z
        Era { day: 17246, time: 2460, rule: 138 }, // 2017-03-21T20:30:00Z
        Era { day: 18341, time: 2460, rule: 28 }, // 2020-03-20T20:30:00Z
        Era { day: 18525, time: 2340, rule: 26 }, // 2020-09-20T19:30:00Z
        Era { day: 18707, time: 2460, rule: 138 }, // 2021-03-21T20:30:00Z
        Era { day: 19256, time: 2340, rule: 26 }, // 2022-09-21T19:30:00Z
    ],
    // Asia/Thimbu, Asia/Thimphu
    &[
        Era { day: 0, time: 0, rule: 30 }, // 1970-01-01T00:00:00Z
        Era { day: 6481, time: 2220, rule: 32 }, // 1987-09-30T18:30:00Z
    ],
    // Asia/Tomsk
    &[
        Era { day: 0, time: 0, rule: 34 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2040, rule: 240 }, // 1981-03-31T17:00:00Z
        Era { day: 5385, time: 2280, rule: 165 }, // 1984-09-29T19:00:00Z
        Era { day: 7576, time: 2280, rule: 34 }, // 1990-09-29T19:00:00Z
        Era { day: 7940, time: 2400, rule: 32 }, // 1991-09-28T20:00:00Z
        Era { day: 8052, time: 2400, rule: 34 }, // 1992-01-18T20:00:00Z
        Era { day: 8122, time: 2280, rule: 165 }, // 1992-03-28T19:00:00Z
        Era { day: 9585, time: 2280, rule: 166 }, // 1996-03-30T19:00:00Z
        Era { day: 11807, time: 2280, rule: 34 }, // 2002-04-30T19:00:00Z
        Era { day: 11986, time: 2400, rule: 169 }, // 2002-10-26T20:00:00Z
        Era { day: 15059, time: 2400, rule: 34 }, // 2011-03-26T20:00:00Z
        Era { day: 16368, time: 2280, rule: 32 }, // 2014-10-25T19:00:00Z
        Era { day: 16949, time: 2400, rule: 34 }, // 2016-05-28T20:00:00Z
    ],
    // Asia/Ust-Nera
    &[
        Era { day: 0, time: 0, rule: 39 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 1800, rule: 46 }, // 1981-03-31T15:00:00Z
        Era { day: 4290, time: 1440, rule: 236 }, // 1981-09-30T12:00:00Z
        Era { day: 5385, time: 1800, rule: 152 }, // 1984-09-29T15:00:00Z
        Era { day: 7576, time: 1800, rule: 44 }, // 1990-09-29T15:00:00Z
        Era { day: 7940, time: 1920, rule: 42 }, // 1991-09-28T16:00:00Z
        Era { day: 8052, time: 1920, rule: 44 }, // 1992-01-18T16:00:00Z
        Era { day: 8122, time: 1800, rule: 152 }, // 1992-03-28T15:00:00Z
        Era { day: 9585, time: 1800, rule: 153 }, // 1996-03-30T15:00:00Z
        Era { day: 15229, time: 1440, rule: 44 }, // 2011-09-12T12:00:00Z
        Era { day: 16368, time: 1800, rule: 42 }, // 2014-10-25T15:00:00Z
    ],
    // Asia/Vladivostok
    &[
        Era { day: 0, time: 0, rule: 42 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 1680, rule: 237 }, // 1981-03-31T14:00:00Z
        Era { day: 5385, time: 1920, rule: 155 }, // 1984-09-29T16:00:00Z
        Era { day: 7576, time: 1920, rule: 42 }, // 1990-09-29T16:00:00Z
        Era { day: 7940, time: 2040, rule: 39 }, // 1991-09-28T17:00:00Z
        Era { day: 8052, time: 2040, rule: 42 }, // 1992-01-18T17:00:00Z
        Era { day: 8122, time: 1920, rule: 155 }, // 1992-03-28T16:00:00Z
        Era { day: 9585, time: 1920, rule: 156 }, // 1996-03-30T16:00:00Z
        Era { day: 15059, time: 1920, rule: 44 }, // 2011-03-26T16:00:00Z
        Era { day: 16368, time: 1800, rule: 42 }, // 2014-10-25T15:00:00Z
    ],
    // Asia/Yakutsk
    &[
        Era { day: 0, time: 0, rule: 39 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 1800, rule: 238 }, // 1981-03-31T15:00:00Z
        Era { day: 5385, time: 2040, rule: 159 }, // 1984-09-29T17:00:00Z
        Era { day: 7576, time: 2040, rule: 39 }, // 1990-09-29T17:00:00Z
        Era { day: 7940, time: 2160, rule: 36 }, // 1991-09-28T18:00:00Z
        Era { day: 8052, time: 2160, rule: 39 }, // 1992-01-18T18:00:00Z
        Era { day: 8122, time: 2040, rule: 159 }, // 1992-03-28T17:00:00Z
        Era { day: 9585, time: 2040, rule: 160 }, // 1996-03-30T17:00:00Z
        Era { day: 15059, time: 2040, rule: 42 }, // 2011-03-26T17:00:00Z
        Era { day: 16368, time: 1920, rule: 39 }, // 2014-10-25T16:00:00Z
    ],
    // Asia/Yekaterinburg
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2280, rule: 242 }, // 1981-03-31T19:00:00Z
        Era { day: 5385, time: 2520, rule: 170 }, // 1984-09-29T21:00:00Z
        Era { day: 7576, time: 2520, rule: 29 }, // 1990-09-29T21:00:00Z
        Era { day: 7940, time: 2640, rule: 27 }, // 1991-09-28T22:00:00Z
        Era { day: 8052, time: 2640, rule: 29 }, // 1992-01-18T22:00:00Z
        Era { day: 8122, time: 2520, rule: 170 }, // 1992-03-28T21:00:00Z
        Era { day: 9585, time: 2520, rule: 171 }, // 1996-03-30T21:00:00Z
        Era { day: 15059, time: 2520, rule: 32 }, // 2011-03-26T21:00:00Z
        Era { day: 16368, time: 2400, rule: 29 }, // 2014-10-25T20:00:00Z
    ],
    // Asia/Yerevan
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2400, rule: 243 }, // 1981-03-31T20:00:00Z
        Era { day: 5385, time: 2640, rule: 176 }, // 1984-09-29T22:00:00Z
        Era { day: 7576, time: 2640, rule: 27 }, // 1990-09-29T22:00:00Z
        Era { day: 7940, time: 2760, rule: 180 }, // 1991-09-28T23:00:00Z
        Era { day: 9214, time: 2760, rule: 27 }, // 1995-03-25T23:00:00Z
        Era { day: 9949, time: 2640, rule: 177 }, // 1997-03-29T22:00:00Z
        Era { day: 15276, time: 2640, rule: 27 }, // 2011-10-29T22:00:00Z
    ],
    // Atlantic/Azores
    &[
        Era { day: 0, time: 0, rule: 20 }, // 1970-01-01T00:00:00Z
        Era { day: 4469, time: 120, rule: 199 }, // 1982-03-28T01:00:00Z
        Era { day: 8396, time: 240, rule: 22 }, // 1992-12-27T02:00:00Z
        Era { day: 8487, time: 120, rule: 23 }, // 1993-03-28T01:00:00Z
        Era { day: 8568, time: 120, rule: 22 }, // 1993-06-17T01:00:00Z
        Era { day: 8669, time: 120, rule: 199 }, // 1993-09-26T01:00:00Z
        Era { day: 9586, time: 120, rule: 200 }, // 1996-03-31T01:00:00Z
    ],
    // Atlantic/Bermuda
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 1578, time: 720, rule: 321 }, // 1974-04-28T06:00:00Z
        Era { day: 6303, time: 720, rule: 273 }, // 1987-04-05T06:00:00Z
        Era { day: 13583, time: 720, rule: 110 }, // 2007-03-11T06:00:00Z
    ],
    // Atlantic/Canary
    &[
        Era { day: 0, time: 0, rule: 22 }, // 1970-01-01T00:00:00Z
        Era { day: 3748, time: 0, rule: 23 }, // 1980-04-06T00:00:00Z
        Era { day: 3923, time: 120, rule: 201 }, // 1980-09-28T01:00:00Z
        Era { day: 9586, time: 120, rule: 203 }, // 1996-03-31T01:00:00Z
    ],
    // Atlantic/Cape_Verde
    &[
        Era { day: 0, time: 0, rule: 18 }, // 1970-01-01T00:00:00Z
        Era { day: 2154, time: 480, rule: 20 }, // 1975-11-25T04:00:00Z
    ],
    // Atlantic/Faeroe, Atlantic/Faroe
    &[
        Era { day: 0, time: 0, rule: 22 }, // 1970-01-01T00:00:00Z
        Era { day: 4105, time: 120, rule: 201 }, // 1981-03-29T01:00:00Z
        Era { day: 9586, time: 120, rule: 203 }, // 1996-03-31T01:00:00Z
    ],
    // Atlantic/Madeira
    &[
        Era { day: 0, time: 0, rule: 22 }, // 1970-01-01T00:00:00Z
        Era { day: 4476, time: 0, rule: 23 }, // 1982-04-04T00:00:00Z
        Era { day: 4651, time: 0, rule: 191 }, // 1982-09-26T00:00:00Z
        Era { day: 5932, time: 0, rule: 23 }, // 1986-03-30T00:00:00Z
        Era { day: 6114, time: 120, rule: 201 }, // 1986-09-28T01:00:00Z
        Era { day: 9586, time: 120, rule: 203 }, // 1996-03-31T01:00:00Z
    ],
    // Atlantic/South_Georgia, Etc/GMT+2
    &[
        Era { day: 0, time: 0, rule: 18 }, // 1970-01-01T00:00:00Z
    ],
    // Atlantic/Stanley
    &[
        Era { day: 0, time: 0, rule: 13 }, // 1970-01-01T00:00:00Z
        Era { day: 4868, time: 480, rule: 16 }, // 1983-05-01T04:00:00Z
        Era { day: 5015, time: 360, rule: 18 }, // 1983-09-25T03:00:00Z
        Era { day: 5232, time: 240, rule: 16 }, // 1984-04-29T02:00:00Z
        Era { day: 5372, time: 360, rule: 18 }, // 1984-09-16T03:00:00Z
        Era { day: 5596, time: 240, rule: 16 }, // 1985-04-28T02:00:00Z
        Era { day: 5953, time: 360, rule: 312 }, // 1986-04-20T03:00:00Z
        Era { day: 11427, time: 600, rule: 310 }, // 2001-04-15T05:00:00Z
        Era { day: 14857, time: 720, rule: 16 }, // 2010-09-05T06:00:00Z
    ],
    // Australia/ACT, Australia/Canberra, Australia/NSW, Australia/Sydney
    &[
        Era { day: 0, time: 0, rule: 42 }, // 1970-01-01T00:00:00Z
        Era { day: 667, time: 1920, rule: 44 }, // 1971-10-30T16:00:00Z
        Era { day: 786, time: 1920, rule: 42 }, // 1972-02-26T16:00:00Z
        Era { day: 1031, time: 1920, rule: 91 }, // 1972-10-28T16:00:00Z
        Era { day: 4076, time: 1920, rule: 42 }, // 1981-02-28T16:00:00Z
        Era { day: 4314, time: 1920, rule: 290 }, // 1981-10-24T16:00:00Z
        Era { day: 4811, time: 1920, rule: 91 }, // 1983-03-05T16:00:00Z
        Era { day: 5777, time: 1920, rule: 44 }, // 1985-10-26T16:00:00Z
        Era { day: 5917, time: 1920, rule: 127 }, // 1986-03-15T16:00:00Z
        Era { day: 6652, time: 1920, rule: 128 }, // 1988-03-19T16:00:00Z
        Era { day: 7366, time: 1920, rule: 91 }, // 1990-03-03T16:00:00Z
        Era { day: 8094, time: 1920, rule: 42 }, // 1992-02-29T16:00:00Z
        Era { day: 8332, time: 1920, rule: 91 }, // 1992-10-24T16:00:00Z
        Era { day: 9431, time: 1920, rule: 190 }, // 1995-10-28T16:00:00Z
        Era { day: 11195, time: 1920, rule: 44 }, // 2000-08-26T16:00:00Z
        Era { day: 11405, time: 1920, rule: 42 }, // 2001-03-24T16:00:00Z
        Era { day: 11622, time: 1920, rule: 214 }, // 2001-10-27T16:00:00Z
        Era { day: 13596, time: 1920, rule: 42 }, // 2007-03-24T16:00:00Z
        Era { day: 13813, time: 1920, rule: 44 }, // 2007-10-27T16:00:00Z
        Era { day: 13974, time: 1920, rule: 255 }, // 2008-04-05T16:00:00Z
    ],
    // Australia/Adelaide, Australia/South
    &[
        Era { day: 0, time: 0, rule: 40 }, // 1970-01-01T00:00:00Z
        Era { day: 667, time: 1980, rule: 43 }, // 1971-10-30T16:30:00Z
        Era { day: 786, time: 1980, rule: 40 }, // 1972-02-26T16:30:00Z
        Era { day: 1031, time: 1980, rule: 92 }, // 1972-10-28T16:30:00Z
        Era { day: 4076, time: 1980, rule: 40 }, // 1981-02-28T16:30:00Z
        Era { day: 4314, time: 1980, rule: 92 }, // 1981-10-24T16:30:00Z
        Era { day: 5777, time: 1980, rule: 43 }, // 1985-10-26T16:30:00Z
        Era { day: 5917, time: 1980, rule: 129 }, // 1986-03-15T16:30:00Z
        Era { day: 6652, time: 1980, rule: 134 }, // 1988-03-19T16:30:00Z
        Era { day: 7730, time: 1980, rule: 40 }, // 1991-03-02T16:30:00Z
        Era { day: 7968, time: 1980, rule: 134 }, // 1991-10-26T16:30:00Z
        Era { day: 8465, time: 1980, rule: 40 }, // 1993-03-06T16:30:00Z
        Era { day: 8703, time: 1980, rule: 137 }, // 1993-10-30T16:30:00Z
        Era { day: 9431, time: 1980, rule: 157 }, // 1995-10-28T16:30:00Z
        Era { day: 13085, time: 1980, rule: 262 }, // 2005-10-29T16:30:00Z
        Era { day: 13596, time: 1980, rule: 40 }, // 2007-03-24T16:30:00Z
        Era { day: 13813, time: 1980, rule: 43 }, // 2007-10-27T16:30:00Z
        Era { day: 13974, time: 1980, rule: 256 }, // 2008-04-05T16:30:00Z
    ],
    // Australia/Brisbane, Australia/Queensland
    &[
        Era { day: 0, time: 0, rule: 42 }, // 1970-01-01T00:00:00Z
        Era { day: 667, time: 1920, rule: 44 }, // 1971-10-30T16:00:00Z
        Era { day: 786, time: 1920, rule: 42 }, // 1972-02-26T16:00:00Z
        Era { day: 7240, time: 1920, rule: 91 }, // 1989-10-28T16:00:00Z
        Era { day: 8094, time: 1920, rule: 42 }, // 1992-02-29T16:00:00Z
    ],
    // Australia/Broken_Hill, Australia/Yancowinna
    &[
        Era { day: 0, time: 0, rule: 40 }, // 1970-01-01T00:00:00Z
        Era { day: 667, time: 1980, rule: 43 }, // 1971-10-30T16:30:00Z
        Era { day: 786, time: 1980, rule: 40 }, // 1972-02-26T16:30:00Z
        Era { day: 1031, time: 1980, rule: 92 }, // 1972-10-28T16:30:00Z
        Era { day: 4076, time: 1980, rule: 40 }, // 1981-02-28T16:30:00Z
        Era { day: 4314, time: 1980, rule: 262 }, // 1981-10-24T16:30:00Z
        Era { day: 4811, time: 1980, rule: 92 }, // 1983-03-05T16:30:00Z
        Era { day: 5777, time: 1980, rule: 43 }, // 1985-10-26T16:30:00Z
        Era { day: 5917, time: 1980, rule: 129 }, // 1986-03-15T16:30:00Z
        Era { day: 6652, time: 1980, rule: 134 }, // 1988-03-19T16:30:00Z
        Era { day: 7366, time: 1980, rule: 92 }, // 1990-03-03T16:30:00Z
        Era { day: 8094, time: 1980, rule: 40 }, // 1992-02-29T16:30:00Z
        Era { day: 8332, time: 1980, rule: 92 }, // 1992-10-24T16:30:00Z
        Era { day: 9431, time: 1980, rule: 157 }, // 1995-10-28T16:30:00Z
        Era { day: 13085, time: 1980, rule: 262 }, // 2005-10-29T16:30:00Z
        Era { day: 13596, time: 1980, rule: 40 }, // 2007-03-24T16:30:00Z
        Era { day: 13813, time: 1980, rule: 43 }, // 2007-10-27T16:30:00Z
        Era { day: 13974, time: 1980, rule: 256 }, // 2008-04-05T16:30:00Z
    ],
    // Australia/Currie, Australia/Hobart, Australia/Tasmania
    &[
        Era { day: 0, time: 0, rule: 44 }, // 1970-01-01T00:00:00Z
        Era { day: 65, time: 1920, rule: 101 }, // 1970-03-07T16:00:00Z
        Era { day: 786, time: 1920, rule: 42 }, // 1972-02-26T16:00:00Z
        Era { day: 1031, time: 1920, rule: 91 }, // 1972-10-28T16:00:00Z
        Era { day: 4076, time: 1920, rule: 42 }, // 1981-02-28T16:00:00Z
        Era { day: 4314, time: 1920, rule: 214 }, // 1981-10-24T16:00:00Z
        Era { day: 5175, time: 1920, rule: 91 }, // 1984-03-03T16:00:00Z
        Era { day: 6134, time: 1920, rule: 44 }, // 1986-10-18T16:00:00Z
        Era { day: 6281, time: 1920, rule: 128 }, // 1987-03-14T16:00:00Z
        Era { day: 7604, time: 1920, rule: 44 }, // 1990-10-27T16:00:00Z
        Era { day: 7758, time: 1920, rule: 189 }, // 1991-03-30T16:00:00Z
        Era { day: 11195, time: 1920, rule: 44 }, // 2000-08-26T16:00:00Z
        Era { day: 11405, time: 1920, rule: 42 }, // 2001-03-24T16:00:00Z
        Era { day: 11601, time: 1920, rule: 213 }, // 2001-10-06T16:00:00Z
        Era { day: 13596, time: 1920, rule: 42 }, // 2007-03-24T16:00:00Z
        Era { day: 13792, time: 1920, rule: 255 }, // 2007-10-06T16:00:00Z
    ],
    // Australia/Darwin, Australia/North
    &[
        Era { day: 0, time: 0, rule: 40 }, // 1970-01-01T00:00:00Z
    ],
    // Australia/Eucla
    &[
        Era { day: 0, time: 0, rule: 38 }, // 1970-01-01T00:00:00Z
        Era { day: 1759, time: 2070, rule: 41 }, // 1974-10-26T17:15:00Z
        Era { day: 1885, time: 2070, rule: 38 }, // 1975-03-01T17:15:00Z
        Era { day: 5049, time: 2070, rule: 41 }, // 1983-10-29T17:15:00Z
        Era { day: 5175, time: 2070, rule: 38 }, // 1984-03-03T17:15:00Z
        Era { day: 7989, time: 2070, rule: 41 }, // 1991-11-16T17:15:00Z
        Era { day: 8094, time: 2070, rule: 38 }, // 1992-02-29T17:15:00Z
        Era { day: 13484, time: 2070, rule: 41 }, // 2006-12-02T17:15:00Z
        Era { day: 13596, time: 2070, rule: 161 }, // 2007-03-24T17:15:00Z
        Era { day: 14331, time: 2070, rule: 38 }, // 2009-03-28T17:15:00Z
    ],
    // Australia/LHI, Australia/Lord_Howe
    &[
        Era { day: 0, time: 0, rule: 42 }, // 1970-01-01T00:00:00Z
        Era { day: 4076, time: 1680, rule: 43 }, // 1981-02-28T14:00:00Z
        Era { day: 4314, time: 1860, rule: 97 }, // 1981-10-24T15:30:00Z
        Era { day: 5777, time: 1860, rule: 44 }, // 1985-10-26T15:30:00Z
        Era { day: 5917, time: 1800, rule: 125 }, // 1986-03-15T15:00:00Z
        Era { day: 6652, time: 1800, rule: 135 }, // 1988-03-19T15:00:00Z
        Era { day: 7366, time: 1800, rule: 98 }, // 1990-03-03T15:00:00Z
        Era { day: 8094, time: 1800, rule: 43 }, // 1992-02-29T15:00:00Z
        Era { day: 8332, time: 1860, rule: 98 }, // 1992-10-24T15:30:00Z
        Era { day: 9431, time: 1860, rule: 188 }, // 1995-10-28T15:30:00Z
        Era { day: 11195, time: 1860, rule: 44 }, // 2000-08-26T15:30:00Z
        Era { day: 11405, time: 1800, rule: 43 }, // 2001-03-24T15:00:00Z
        Era { day: 11622, time: 1860, rule: 212 }, // 2001-10-27T15:30:00Z
        Era { day: 13596, time: 1800, rule: 43 }, // 2007-03-24T15:00:00Z
        Era { day: 13813, time: 1860, rule: 44 }, // 2007-10-27T15:30:00Z
        Era { day: 13974, time: 1800, rule: 253 }, // 2008-04-05T15:00:00Z
    ],
    // Australia/Lindeman
    &[
        Era { day: 0, time: 0, rule: 42 }, // 1970-01-01T00:00:00Z
        Era { day: 667, time: 1920, rule: 44 }, // 1971-10-30T16:00:00Z
        Era { day: 786, time: 1920, rule: 42 }, // 1972-02-26T16:00:00Z
        Era { day: 7240, time: 1920, rule: 91 }, // 1989-10-28T16:00:00Z
        Era { day: 8094, time: 1920, rule: 42 }, // 1992-02-29T16:00:00Z
        Era { day: 8332, time: 1920, rule: 91 }, // 1992-10-24T16:00:00Z
        Era { day: 8829, time: 1920, rule: 42 }, // 1994-03-05T16:00:00Z
    ],
    // Australia/Melbourne, Australia/Victoria
    &[
        Era { day: 0, time: 0, rule: 42 }, // 1970-01-01T00:00:00Z
        Era { day: 667, time: 1920, rule: 44 }, // 1971-10-30T16:00:00Z
        Era { day: 786, time: 1920, rule: 42 }, // 1972-02-26T16:00:00Z
        Era { day: 1031, time: 1920, rule: 91 }, // 1972-10-28T16:00:00Z
        Era { day: 4076, time: 1920, rule: 42 }, // 1981-02-28T16:00:00Z
        Era { day: 4314, time: 1920, rule: 91 }, // 1981-10-24T16:00:00Z
        Era { day: 5777, time: 1920, rule: 44 }, // 1985-10-26T16:00:00Z
        Era { day: 5917, time: 1920, rule: 126 }, // 1986-03-15T16:00:00Z
        Era { day: 6652, time: 1920, rule: 128 }, // 1988-03-19T16:00:00Z
        Era { day: 7730, time: 1920, rule: 42 }, // 1991-03-02T16:00:00Z
        Era { day: 7968, time: 1920, rule: 44 }, // 1991-10-26T16:00:00Z
        Era { day: 8094, time: 1920, rule: 42 }, // 1992-02-29T16:00:00Z
        Era { day: 8332, time: 1920, rule: 91 }, // 1992-10-24T16:00:00Z
        Era { day: 9067, time: 1920, rule: 190 }, // 1994-10-29T16:00:00Z
        Era { day: 11195, time: 1920, rule: 44 }, // 2000-08-26T16:00:00Z
        Era { day: 11405, time: 1920, rule: 42 }, // 2001-03-24T16:00:00Z
        Era { day: 11622, time: 1920, rule: 214 }, // 2001-10-27T16:00:00Z
        Era { day: 13596, time: 1920, rule: 42 }, // 2007-03-24T16:00:00Z
        Era { day: 13813, time: 1920, rule: 44 }, // 2007-10-27T16:00:00Z
        Era { day: 13974, time: 1920, rule: 255 }, // 2008-04-05T16:00:00Z
    ],
    // Australia/Perth, Australia/West
    &[
        Era { day: 0, time: 0, rule: 36 }, // 1970-01-01T00:00:00Z
        Era { day: 1759, time: 2160, rule: 39 }, // 1974-10-26T18:00:00Z
        Era { day: 1885, time: 2160, rule: 36 }, // 1975-03-01T18:00:00Z
        Era { day: 5049, time: 2160, rule: 39 }, // 1983-10-29T18:00:00Z
        Era { day: 5175, time: 2160, rule: 36 }, // 1984-03-03T18:00:00Z
        Era { day: 7989, time: 2160, rule: 39 }, // 1991-11-16T18:00:00Z
        Era { day: 8094, time: 2160, rule: 36 }, // 1992-02-29T18:00:00Z
        Era { day: 13484, time: 2160, rule: 39 }, // 2006-12-02T18:00:00Z
        Era { day: 13596, time: 2160, rule: 162 }, // 2007-03-24T18:00:00Z
        Era { day: 14331, time: 2160, rule: 36 }, // 2009-03-28T18:00:00Z
    ],
    // CET, Europe/Amsterdam, Europe/Brussels, Europe/Luxembourg, MET
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 2649, time: 120, rule: 267 }, // 1977-04-03T01:00:00Z
        Era { day: 4105, time: 120, rule: 204 }, // 1981-03-29T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Chile/EasterIsland, Pacific/Easter
    &[
        Era { day: 0, time: 0, rule: 10 }, // 1970-01-01T00:00:00Z
        Era { day: 87, time: 360, rule: 9 }, // 1970-03-29T03:00:00Z
        Era { day: 283, time: 480, rule: 117 }, // 1970-10-11T04:00:00Z
        Era { day: 1368, time: 480, rule: 10 }, // 1973-09-30T04:00:00Z
        Era { day: 1529, time: 360, rule: 117 }, // 1974-03-10T03:00:00Z
        Era { day: 4301, time: 480, rule: 10 }, // 1981-10-11T04:00:00Z
        Era { day: 4665, time: 480, rule: 118 }, // 1982-10-10T04:00:00Z
        Era { day: 6128, time: 480, rule: 304 }, // 1986-10-12T04:00:00Z
        Era { day: 6646, time: 360, rule: 118 }, // 1988-03-13T03:00:00Z
        Era { day: 7563, time: 480, rule: 11 }, // 1990-09-16T04:00:00Z
        Era { day: 7738, time: 360, rule: 118 }, // 1991-03-10T03:00:00Z
        Era { day: 9782, time: 480, rule: 232 }, // 1996-10-13T04:00:00Z
        Era { day: 10300, time: 360, rule: 10 }, // 1998-03-15T03:00:00Z
        Era { day: 10496, time: 480, rule: 11 }, // 1998-09-27T04:00:00Z
        Era { day: 10685, time: 360, rule: 10 }, // 1999-04-04T03:00:00Z
        Era { day: 10874, time: 480, rule: 118 }, // 1999-10-10T04:00:00Z
        Era { day: 13800, time: 480, rule: 232 }, // 2007-10-14T04:00:00Z
        Era { day: 14318, time: 360, rule: 10 }, // 2009-03-15T03:00:00Z
        Era { day: 14528, time: 480, rule: 11 }, // 2009-10-11T04:00:00Z
        Era { day: 14703, time: 360, rule: 10 }, // 2010-04-04T03:00:00Z
        Era { day: 14892, time: 480, rule: 11 }, // 2010-10-10T04:00:00Z
        Era { day: 15102, time: 360, rule: 10 }, // 2011-05-08T03:00:00Z
        Era { day: 15207, time: 480, rule: 11 }, // 2011-08-21T04:00:00Z
        Era { day: 15459, time: 360, rule: 332 }, // 2012-04-29T03:00:00Z
        Era { day: 16320, time: 480, rule: 11 }, // 2014-09-07T04:00:00Z
        Era { day: 16936, time: 360, rule: 351 }, // 2016-05-15T03:00:00Z
        Era { day: 17993, time: 360, rule: 285 }, // 2019-04-07T03:00:00Z
        Era { day: 19603, time: 480, rule: 284 }, // 2023-09-03T04:00:00Z
    ],
    // EET, Europe/Athens
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 1926, time: 2640, rule: 25 }, // 1975-04-11T22:00:00Z
        Era { day: 2154, time: 2640, rule: 24 }, // 1975-11-25T22:00:00Z
        Era { day: 2292, time: 0, rule: 25 }, // 1976-04-11T00:00:00Z
        Era { day: 2474, time: 0, rule: 24 }, // 1976-10-10T00:00:00Z
        Era { day: 2649, time: 0, rule: 283 }, // 1977-04-03T00:00:00Z
        Era { day: 3188, time: 120, rule: 24 }, // 1978-09-24T01:00:00Z
        Era { day: 3377, time: 840, rule: 25 }, // 1979-04-01T07:00:00Z
        Era { day: 3557, time: 2760, rule: 24 }, // 1979-09-28T23:00:00Z
        Era { day: 3742, time: 2640, rule: 25 }, // 1980-03-31T22:00:00Z
        Era { day: 3922, time: 2520, rule: 24 }, // 1980-09-27T21:00:00Z
        Era { day: 4105, time: 120, rule: 207 }, // 1981-03-29T01:00:00Z
        Era { day: 9586, time: 120, rule: 208 }, // 1996-03-31T01:00:00Z
    ],
    // Eire, Europe/Belfast, Europe/Dublin, Europe/Guernsey, Europe/Isle_of_Man, Europe/Jersey, Europe/London, GB, GB-Eire
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 668, time: 240, rule: 22 }, // 1971-10-31T02:00:00Z
        Era { day: 808, time: 240, rule: 132 }, // 1972-03-19T02:00:00Z
        Era { day: 3951, time: 240, rule: 22 }, // 1980-10-26T02:00:00Z
        Era { day: 4105, time: 120, rule: 202 }, // 1981-03-29T01:00:00Z
        Era { day: 9425, time: 120, rule: 22 }, // 1995-10-22T01:00:00Z
        Era { day: 9586, time: 120, rule: 203 }, // 1996-03-31T01:00:00Z
    ],
    // Etc/GMT+1
    &[
        Era { day: 0, time: 0, rule: 20 }, // 1970-01-01T00:00:00Z
    ],
    // Etc/GMT+10, HST, Pacific/Honolulu, Pacific/Johnston, Pacific/Tahiti, US/Hawaii
    &[
        Era { day: 0, time: 0, rule: 4 }, // 1970-01-01T00:00:00Z
    ],
    // Etc/GMT+11, Pacific/Midway, Pacific/Niue, Pacific/Pago_Pago, Pacific/Samoa, US/Samoa
    &[
        Era { day: 0, time: 0, rule: 1 }, // 1970-01-01T00:00:00Z
    ],
    // Etc/GMT+12
    &[
        Era { day: 0, time: 0, rule: 0 }, // 1970-01-01T00:00:00Z
    ],
    // Etc/GMT+8
    &[
        Era { day: 0, time: 0, rule: 8 }, // 1970-01-01T00:00:00Z
    ],
    // Etc/GMT+9, Pacific/Gambier
    &[
        Era { day: 0, time: 0, rule: 6 }, // 1970-01-01T00:00:00Z
    ],
    // Etc/GMT-11, Pacific/Guadalcanal, Pacific/Pohnpei, Pacific/Ponape
    &[
        Era { day: 0, time: 0, rule: 44 }, // 1970-01-01T00:00:00Z
    ],
    // Etc/GMT-12, Pacific/Funafuti, Pacific/Majuro, Pacific/Tarawa, Pacific/Wake, Pacific/Wallis
    &[
        Era { day: 0, time: 0, rule: 46 }, // 1970-01-01T00:00:00Z
    ],
    // Etc/GMT-13
    &[
        Era { day: 0, time: 0, rule: 49 }, // 1970-01-01T00:00:00Z
    ],
    // Etc/GMT-14
    &[
        Era { day: 0, time: 0, rule: 51 }, // 1970-01-01T00:00:00Z
    ],
    // Etc/GMT-5, Indian/Kerguelen, Indian/Maldives
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
    ],
    // Europe/Andorra
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 5568, time: 120, rule: 204 }, // 1985-03-31T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Astrakhan
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2400, rule: 243 }, // 1981-03-31T20:00:00Z
        Era { day: 5385, time: 2640, rule: 176 }, // 1984-09-29T22:00:00Z
        Era { day: 6841, time: 2640, rule: 27 }, // 1988-09-24T22:00:00Z
        Era { day: 7205, time: 2760, rule: 180 }, // 1989-09-23T23:00:00Z
        Era { day: 7758, time: 2760, rule: 27 }, // 1991-03-30T23:00:00Z
        Era { day: 8304, time: 2760, rule: 180 }, // 1992-09-26T23:00:00Z
        Era { day: 9585, time: 2760, rule: 181 }, // 1996-03-30T23:00:00Z
        Era { day: 15059, time: 2760, rule: 27 }, // 2011-03-26T23:00:00Z
        Era { day: 16368, time: 2640, rule: 25 }, // 2014-10-25T22:00:00Z
        Era { day: 16886, time: 2760, rule: 27 }, // 2016-03-26T23:00:00Z
    ],
    // Europe/Belgrade, Europe/Ljubljana, Europe/Podgorica, Europe/Sarajevo, Europe/Skopje, Europe/Zagreb
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 4833, time: 120, rule: 204 }, // 1983-03-27T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Bratislava, Europe/Prague
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 3377, time: 120, rule: 267 }, // 1979-04-01T01:00:00Z
        Era { day: 4105, time: 120, rule: 204 }, // 1981-03-29T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Bucharest
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 3432, time: 2640, rule: 25 }, // 1979-05-26T22:00:00Z
        Era { day: 3558, time: 2520, rule: 24 }, // 1979-09-29T21:00:00Z
        Era { day: 3747, time: 2520, rule: 25 }, // 1980-04-05T21:00:00Z
        Era { day: 3922, time: 2640, rule: 24 }, // 1980-09-27T22:00:00Z
        Era { day: 4105, time: 0, rule: 193 }, // 1981-03-29T00:00:00Z
        Era { day: 7758, time: 2640, rule: 215 }, // 1991-03-30T22:00:00Z
        Era { day: 9032, time: 2520, rule: 173 }, // 1994-09-24T21:00:00Z
        Era { day: 9585, time: 2640, rule: 25 }, // 1996-03-30T22:00:00Z
        Era { day: 9795, time: 2520, rule: 24 }, // 1996-10-26T21:00:00Z
        Era { day: 9950, time: 120, rule: 208 }, // 1997-03-30T01:00:00Z
    ],
    // Europe/Budapest
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 3747, time: 2760, rule: 24 }, // 1980-04-05T23:00:00Z
        Era { day: 3922, time: 2760, rule: 216 }, // 1980-09-27T23:00:00Z
        Era { day: 5197, time: 120, rule: 204 }, // 1984-03-25T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Busingen, Europe/Vaduz, Europe/Zurich
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 4105, time: 120, rule: 204 }, // 1981-03-29T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Chisinau, Europe/Tiraspol
    &[
        Era { day: 0, time: 0, rule: 25 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2520, rule: 244 }, // 1981-03-31T21:00:00Z
        Era { day: 5385, time: 2760, rule: 180 }, // 1984-09-29T23:00:00Z
        Era { day: 7429, time: 2640, rule: 25 }, // 1990-05-05T22:00:00Z
        Era { day: 7577, time: 0, rule: 193 }, // 1990-09-30T00:00:00Z
        Era { day: 8122, time: 2640, rule: 173 }, // 1992-03-28T22:00:00Z
        Era { day: 9585, time: 2640, rule: 25 }, // 1996-03-30T22:00:00Z
        Era { day: 9795, time: 2520, rule: 24 }, // 1996-10-26T21:00:00Z
        Era { day: 9950, time: 0, rule: 194 }, // 1997-03-30T00:00:00Z
    ],
    // Europe/Gibraltar
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 4469, time: 120, rule: 204 }, // 1982-03-28T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Helsinki, Europe/Mariehamn
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 4105, time: 0, rule: 224 }, // 1981-03-29T00:00:00Z
        Era { day: 4833, time: 120, rule: 207 }, // 1983-03-27T01:00:00Z
        Era { day: 9586, time: 120, rule: 208 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Kaliningrad
    &[
        Era { day: 0, time: 0, rule: 25 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2520, rule: 244 }, // 1981-03-31T21:00:00Z
        Era { day: 5385, time: 2760, rule: 180 }, // 1984-09-29T23:00:00Z
        Era { day: 6841, time: 2760, rule: 25 }, // 1988-09-24T23:00:00Z
        Era { day: 7206, time: 0, rule: 193 }, // 1989-09-24T00:00:00Z
        Era { day: 9586, time: 0, rule: 194 }, // 1996-03-31T00:00:00Z
        Era { day: 15060, time: 0, rule: 25 }, // 2011-03-27T00:00:00Z
        Era { day: 16368, time: 2760, rule: 24 }, // 2014-10-25T23:00:00Z
    ],
    // Europe/Kiev, Europe/Kyiv, Europe/Uzhgorod, Europe/Zaporozhye
    &[
        Era { day: 0, time: 0, rule: 25 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2520, rule: 244 }, // 1981-03-31T21:00:00Z
        Era { day: 5385, time: 2760, rule: 180 }, // 1984-09-29T23:00:00Z
        Era { day: 7485, time: 2640, rule: 25 }, // 1990-06-30T22:00:00Z
        Era { day: 7941, time: 0, rule: 193 }, // 1991-09-29T00:00:00Z
        Era { day: 9586, time: 0, rule: 25 }, // 1996-03-31T00:00:00Z
        Era { day: 9796, time: 120, rule: 208 }, // 1996-10-27T01:00:00Z
    ],
    // Europe/Kirov
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2400, rule: 243 }, // 1981-03-31T20:00:00Z
        Era { day: 5385, time: 2640, rule: 176 }, // 1984-09-29T22:00:00Z
        Era { day: 6841, time: 2640, rule: 27 }, // 1988-09-24T22:00:00Z
        Era { day: 7205, time: 2760, rule: 180 }, // 1989-09-23T23:00:00Z
        Era { day: 7758, time: 2760, rule: 27 }, // 1991-03-30T23:00:00Z
        Era { day: 8304, time: 2760, rule: 180 }, // 1992-09-26T23:00:00Z
        Era { day: 9585, time: 2760, rule: 181 }, // 1996-03-30T23:00:00Z
        Era { day: 15059, time: 2760, rule: 27 }, // 2011-03-26T23:00:00Z
        Era { day: 16368, time: 2640, rule: 25 }, // 2014-10-25T22:00:00Z
    ],
    // Europe/Lisbon, Portugal, WET
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 2460, time: 0, rule: 22 }, // 1976-09-26T00:00:00Z
        Era { day: 2642, time: 0, rule: 23 }, // 1977-03-27T00:00:00Z
        Era { day: 2824, time: 0, rule: 22 }, // 1977-09-25T00:00:00Z
        Era { day: 3013, time: 120, rule: 266 }, // 1978-04-02T01:00:00Z
        Era { day: 4105, time: 0, rule: 191 }, // 1981-03-29T00:00:00Z
        Era { day: 5750, time: 0, rule: 22 }, // 1985-09-29T00:00:00Z
        Era { day: 5932, time: 120, rule: 201 }, // 1986-03-30T01:00:00Z
        Era { day: 8123, time: 120, rule: 23 }, // 1992-03-29T01:00:00Z
        Era { day: 8487, time: 120, rule: 204 }, // 1993-03-28T01:00:00Z
        Era { day: 9397, time: 120, rule: 23 }, // 1995-09-24T01:00:00Z
        Era { day: 9796, time: 120, rule: 203 }, // 1996-10-27T01:00:00Z
    ],
    // Europe/Madrid
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 1563, time: 2640, rule: 303 }, // 1974-04-13T22:00:00Z
        Era { day: 2277, time: 2640, rule: 24 }, // 1976-03-27T22:00:00Z
        Era { day: 2459, time: 2760, rule: 282 }, // 1976-09-25T23:00:00Z
        Era { day: 3013, time: 120, rule: 267 }, // 1978-04-02T01:00:00Z
        Era { day: 4105, time: 120, rule: 204 }, // 1981-03-29T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Malta
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 149, time: 2760, rule: 24 }, // 1970-05-30T23:00:00Z
        Era { day: 268, time: 2760, rule: 353 }, // 1970-09-26T23:00:00Z
        Era { day: 1184, time: 2760, rule: 24 }, // 1973-03-30T23:00:00Z
        Era { day: 1366, time: 2760, rule: 23 }, // 1973-09-28T23:00:00Z
        Era { day: 1570, time: 2760, rule: 24 }, // 1974-04-20T23:00:00Z
        Era { day: 1718, time: 2760, rule: 23 }, // 1974-09-15T23:00:00Z
        Era { day: 1935, time: 120, rule: 309 }, // 1975-04-20T01:00:00Z
        Era { day: 3742, time: 120, rule: 24 }, // 1980-03-31T01:00:00Z
        Era { day: 3916, time: 0, rule: 23 }, // 1980-09-21T00:00:00Z
        Era { day: 4105, time: 120, rule: 204 }, // 1981-03-29T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Minsk
    &[
        Era { day: 0, time: 0, rule: 25 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2520, rule: 244 }, // 1981-03-31T21:00:00Z
        Era { day: 5385, time: 2760, rule: 180 }, // 1984-09-29T23:00:00Z
        Era { day: 7205, time: 2760, rule: 25 }, // 1989-09-23T23:00:00Z
        Era { day: 7941, time: 0, rule: 193 }, // 1991-09-29T00:00:00Z
        Era { day: 9586, time: 0, rule: 194 }, // 1996-03-31T00:00:00Z
        Era { day: 15060, time: 0, rule: 25 }, // 2011-03-27T00:00:00Z
    ],
    // Europe/Monaco, Europe/Paris
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 2278, time: 0, rule: 24 }, // 1976-03-28T00:00:00Z
        Era { day: 2459, time: 2760, rule: 23 }, // 1976-09-25T23:00:00Z
        Era { day: 2649, time: 120, rule: 267 }, // 1977-04-03T01:00:00Z
        Era { day: 4105, time: 120, rule: 204 }, // 1981-03-29T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Moscow, W-SU
    &[
        Era { day: 0, time: 0, rule: 25 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2520, rule: 244 }, // 1981-03-31T21:00:00Z
        Era { day: 5385, time: 2760, rule: 180 }, // 1984-09-29T23:00:00Z
        Era { day: 7576, time: 2760, rule: 25 }, // 1990-09-29T23:00:00Z
        Era { day: 7941, time: 0, rule: 24 }, // 1991-09-29T00:00:00Z
        Era { day: 8053, time: 0, rule: 25 }, // 1992-01-19T00:00:00Z
        Era { day: 8122, time: 2760, rule: 180 }, // 1992-03-28T23:00:00Z
        Era { day: 9585, time: 2760, rule: 181 }, // 1996-03-30T23:00:00Z
        Era { day: 15059, time: 2760, rule: 27 }, // 2011-03-26T23:00:00Z
        Era { day: 16368, time: 2640, rule: 25 }, // 2014-10-25T22:00:00Z
    ],
    // Europe/Riga
    &[
        Era { day: 0, time: 0, rule: 25 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2520, rule: 244 }, // 1981-03-31T21:00:00Z
        Era { day: 5385, time: 2760, rule: 180 }, // 1984-09-29T23:00:00Z
        Era { day: 6841, time: 2760, rule: 25 }, // 1988-09-24T23:00:00Z
        Era { day: 7206, time: 0, rule: 193 }, // 1989-09-24T00:00:00Z
        Era { day: 9768, time: 0, rule: 24 }, // 1996-09-29T00:00:00Z
        Era { day: 9950, time: 120, rule: 208 }, // 1997-03-30T01:00:00Z
        Era { day: 10895, time: 120, rule: 24 }, // 1999-10-31T01:00:00Z
        Era { day: 11406, time: 120, rule: 208 }, // 2001-03-25T01:00:00Z
    ],
    // Europe/Rome, Europe/San_Marino, Europe/Vatican
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 149, time: 2760, rule: 24 }, // 1970-05-30T23:00:00Z
        Era { day: 268, time: 2760, rule: 353 }, // 1970-09-26T23:00:00Z
        Era { day: 1003, time: 2760, rule: 357 }, // 1972-09-30T23:00:00Z
        Era { day: 1605, time: 2760, rule: 354 }, // 1974-05-25T23:00:00Z
        Era { day: 2697, time: 2760, rule: 353 }, // 1977-05-21T23:00:00Z
        Era { day: 3748, time: 120, rule: 24 }, // 1980-04-06T01:00:00Z
        Era { day: 3923, time: 120, rule: 204 }, // 1980-09-28T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Samara
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2400, rule: 243 }, // 1981-03-31T20:00:00Z
        Era { day: 5385, time: 2640, rule: 176 }, // 1984-09-29T22:00:00Z
        Era { day: 6841, time: 2640, rule: 27 }, // 1988-09-24T22:00:00Z
        Era { day: 7205, time: 2760, rule: 25 }, // 1989-09-23T23:00:00Z
        Era { day: 7387, time: 2760, rule: 27 }, // 1990-03-24T23:00:00Z
        Era { day: 7576, time: 2760, rule: 25 }, // 1990-09-29T23:00:00Z
        Era { day: 7962, time: 0, rule: 27 }, // 1991-10-20T00:00:00Z
        Era { day: 8122, time: 2640, rule: 176 }, // 1992-03-28T22:00:00Z
        Era { day: 9585, time: 2640, rule: 177 }, // 1996-03-30T22:00:00Z
        Era { day: 14541, time: 2640, rule: 27 }, // 2009-10-24T22:00:00Z
        Era { day: 14912, time: 2760, rule: 25 }, // 2010-10-30T23:00:00Z
        Era { day: 15059, time: 2760, rule: 27 }, // 2011-03-26T23:00:00Z
    ],
    // Europe/Saratov
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2400, rule: 243 }, // 1981-03-31T20:00:00Z
        Era { day: 5385, time: 2640, rule: 176 }, // 1984-09-29T22:00:00Z
        Era { day: 6477, time: 2640, rule: 27 }, // 1987-09-26T22:00:00Z
        Era { day: 6841, time: 2760, rule: 180 }, // 1988-09-24T23:00:00Z
        Era { day: 7758, time: 2760, rule: 27 }, // 1991-03-30T23:00:00Z
        Era { day: 8304, time: 2760, rule: 180 }, // 1992-09-26T23:00:00Z
        Era { day: 9585, time: 2760, rule: 181 }, // 1996-03-30T23:00:00Z
        Era { day: 15059, time: 2760, rule: 27 }, // 2011-03-26T23:00:00Z
        Era { day: 16368, time: 2640, rule: 25 }, // 2014-10-25T22:00:00Z
        Era { day: 17138, time: 2760, rule: 27 }, // 2016-12-03T23:00:00Z
    ],
    // Europe/Simferopol
    &[
        Era { day: 0, time: 0, rule: 25 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2520, rule: 244 }, // 1981-03-31T21:00:00Z
        Era { day: 5385, time: 2760, rule: 180 }, // 1984-09-29T23:00:00Z
        Era { day: 7205, time: 2760, rule: 25 }, // 1989-09-23T23:00:00Z
        Era { day: 7485, time: 2760, rule: 24 }, // 1990-06-30T23:00:00Z
        Era { day: 8123, time: 0, rule: 193 }, // 1992-03-29T00:00:00Z
        Era { day: 8885, time: 2520, rule: 27 }, // 1994-04-30T21:00:00Z
        Era { day: 9032, time: 2760, rule: 180 }, // 1994-09-24T23:00:00Z
        Era { day: 9585, time: 2520, rule: 27 }, // 1996-03-30T21:00:00Z
        Era { day: 9796, time: 0, rule: 25 }, // 1996-10-27T00:00:00Z
        Era { day: 10160, time: 120, rule: 208 }, // 1997-10-26T01:00:00Z
        Era { day: 16159, time: 0, rule: 27 }, // 2014-03-30T00:00:00Z
        Era { day: 16368, time: 2640, rule: 25 }, // 2014-10-25T22:00:00Z
    ],
    // Europe/Sofia
    &[
        Era { day: 0, time: 0, rule: 24 }, // 1970-01-01T00:00:00Z
        Era { day: 3376, time: 2520, rule: 257 }, // 1979-03-31T21:00:00Z
        Era { day: 4286, time: 2760, rule: 24 }, // 1981-09-26T23:00:00Z
        Era { day: 4475, time: 2520, rule: 25 }, // 1982-04-03T21:00:00Z
        Era { day: 4651, time: 0, rule: 193 }, // 1982-09-26T00:00:00Z
        Era { day: 7758, time: 2640, rule: 173 }, // 1991-03-30T22:00:00Z
        Era { day: 9585, time: 2640, rule: 25 }, // 1996-03-30T22:00:00Z
        Era { day: 9795, time: 2520, rule: 24 }, // 1996-10-26T21:00:00Z
        Era { day: 9950, time: 120, rule: 208 }, // 1997-03-30T01:00:00Z
    ],
    // Europe/Tallinn
    &[
        Era { day: 0, time: 0, rule: 25 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2520, rule: 244 }, // 1981-03-31T21:00:00Z
        Era { day: 5385, time: 2760, rule: 180 }, // 1984-09-29T23:00:00Z
        Era { day: 6841, time: 2760, rule: 25 }, // 1988-09-24T23:00:00Z
        Era { day: 7206, time: 0, rule: 193 }, // 1989-09-24T00:00:00Z
        Era { day: 9586, time: 0, rule: 227 }, // 1996-03-31T00:00:00Z
        Era { day: 10524, time: 120, rule: 24 }, // 1998-10-25T01:00:00Z
        Era { day: 10678, time: 120, rule: 25 }, // 1999-03-28T01:00:00Z
        Era { day: 10895, time: 120, rule: 24 }, // 1999-10-31T01:00:00Z
        Era { day: 11777, time: 120, rule: 208 }, // 2002-03-31T01:00:00Z
    ],
    // Europe/Tirane
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 1583, time: 2760, rule: 24 }, // 1974-05-03T23:00:00Z
        Era { day: 1734, time: 2640, rule: 342 }, // 1974-10-01T22:00:00Z
        Era { day: 2312, time: 2760, rule: 344 }, // 1976-05-01T23:00:00Z
        Era { day: 3046, time: 2760, rule: 346 }, // 1978-05-05T23:00:00Z
        Era { day: 3928, time: 2640, rule: 23 }, // 1980-10-03T22:00:00Z
        Era { day: 4132, time: 2760, rule: 330 }, // 1981-04-25T23:00:00Z
        Era { day: 4854, time: 2760, rule: 24 }, // 1983-04-17T23:00:00Z
        Era { day: 5020, time: 2640, rule: 23 }, // 1983-09-30T22:00:00Z
        Era { day: 5203, time: 2760, rule: 24 }, // 1984-03-31T23:00:00Z
        Era { day: 5386, time: 120, rule: 204 }, // 1984-09-30T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Ulyanovsk
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2400, rule: 243 }, // 1981-03-31T20:00:00Z
        Era { day: 5385, time: 2640, rule: 176 }, // 1984-09-29T22:00:00Z
        Era { day: 6841, time: 2640, rule: 27 }, // 1988-09-24T22:00:00Z
        Era { day: 7205, time: 2760, rule: 25 }, // 1989-09-23T23:00:00Z
        Era { day: 7387, time: 2760, rule: 27 }, // 1990-03-24T23:00:00Z
        Era { day: 7576, time: 2760, rule: 25 }, // 1990-09-29T23:00:00Z
        Era { day: 7941, time: 0, rule: 24 }, // 1991-09-29T00:00:00Z
        Era { day: 8053, time: 0, rule: 25 }, // 1992-01-19T00:00:00Z
        Era { day: 8122, time: 2760, rule: 180 }, // 1992-03-28T23:00:00Z
        Era { day: 9585, time: 2760, rule: 181 }, // 1996-03-30T23:00:00Z
        Era { day: 15059, time: 2760, rule: 27 }, // 2011-03-26T23:00:00Z
        Era { day: 16368, time: 2640, rule: 25 }, // 2014-10-25T22:00:00Z
        Era { day: 16886, time: 2760, rule: 27 }, // 2016-03-26T23:00:00Z
    ],
    // Europe/Vienna
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 3747, time: 2760, rule: 24 }, // 1980-04-05T23:00:00Z
        Era { day: 3922, time: 2640, rule: 23 }, // 1980-09-27T22:00:00Z
        Era { day: 4105, time: 120, rule: 204 }, // 1981-03-29T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Europe/Vilnius
    &[
        Era { day: 0, time: 0, rule: 25 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2520, rule: 244 }, // 1981-03-31T21:00:00Z
        Era { day: 5385, time: 2760, rule: 180 }, // 1984-09-29T23:00:00Z
        Era { day: 6841, time: 2760, rule: 25 }, // 1988-09-24T23:00:00Z
        Era { day: 7206, time: 0, rule: 193 }, // 1989-09-24T00:00:00Z
        Era { day: 9586, time: 0, rule: 194 }, // 1996-03-31T00:00:00Z
        Era { day: 10160, time: 0, rule: 24 }, // 1997-10-26T00:00:00Z
        Era { day: 10524, time: 120, rule: 23 }, // 1998-10-25T01:00:00Z
        Era { day: 10678, time: 120, rule: 24 }, // 1999-03-28T01:00:00Z
        Era { day: 12141, time: 120, rule: 208 }, // 2003-03-30T01:00:00Z
    ],
    // Europe/Volgograd
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
        Era { day: 4107, time: 2400, rule: 243 }, // 1981-03-31T20:00:00Z
        Era { day: 5385, time: 2640, rule: 176 }, // 1984-09-29T22:00:00Z
        Era { day: 6477, time: 2640, rule: 27 }, // 1987-09-26T22:00:00Z
        Era { day: 6841, time: 2760, rule: 180 }, // 1988-09-24T23:00:00Z
        Era { day: 7758, time: 2760, rule: 27 }, // 1991-03-30T23:00:00Z
        Era { day: 8304, time: 2760, rule: 180 }, // 1992-09-26T23:00:00Z
        Era { day: 9585, time: 2760, rule: 181 }, // 1996-03-30T23:00:00Z
        Era { day: 15059, time: 2760, rule: 27 }, // 2011-03-26T23:00:00Z
        Era { day: 16368, time: 2640, rule: 25 }, // 2014-10-25T22:00:00Z
        Era { day: 17831, time: 2760, rule: 27 }, // 2018-10-27T23:00:00Z
        Era { day: 18622, time: 2640, rule: 25 }, // 2020-12-26T22:00:00Z
    ],
    // Europe/Warsaw, Poland
    &[
        Era { day: 0, time: 0, rule: 23 }, // 1970-01-01T00:00:00Z
        Era { day: 2649, time: 0, rule: 264 }, // 1977-04-03T00:00:00Z
        Era { day: 4105, time: 0, rule: 192 }, // 1981-03-29T00:00:00Z
        Era { day: 6478, time: 0, rule: 23 }, // 1987-09-27T00:00:00Z
        Era { day: 6660, time: 120, rule: 204 }, // 1988-03-27T01:00:00Z
        Era { day: 9586, time: 120, rule: 206 }, // 1996-03-31T01:00:00Z
    ],
    // Indian/Chagos
    &[
        Era { day: 0, time: 0, rule: 29 }, // 1970-01-01T00:00:00Z
        Era { day: 9495, time: 2280, rule: 32 }, // 1995-12-31T19:00:00Z
    ],
    // Indian/Mauritius
    &[
        Era { day: 0, time: 0, rule: 27 }, // 1970-01-01T00:00:00Z
        Era { day: 4664, time: 2400, rule: 29 }, // 1982-10-09T20:00:00Z
        Era { day: 4826, time: 2280, rule: 27 }, // 1983-03-20T19:00:00Z
        Era { day: 14177, time: 2640, rule: 29 }, // 2008-10-25T22:00:00Z
        Era { day: 14331, time: 2520, rule: 27 }, // 2009-03-28T21:00:00Z
    ],
    // Kwajalein, Pacific/Kwajalein
    &[
        Era { day: 0, time: 0, rule: 0 }, // 1970-01-01T00:00:00Z
        Era { day: 8633, time: 1440, rule: 46 }, // 1993-08-21T12:00:00Z
    ],
    // NZ-CHAT, Pacific/Chatham
    &[
        Era { day: 0, time: 0, rule: 48 }, // 1970-01-01T00:00:00Z
        Era { day: 1766, time: 1680, rule: 50 }, // 1974-11-02T14:00:00Z
        Era { day: 1878, time: 1680, rule: 48 }, // 1975-02-22T14:00:00Z
        Era { day: 2123, time: 1680, rule: 90 }, // 1975-10-25T14:00:00Z
        Era { day: 4076, time: 1680, rule: 48 }, // 1981-02-28T14:00:00Z
        Era { day: 4314, time: 1680, rule: 90 }, // 1981-10-24T14:00:00Z
        Era { day: 6267, time: 1680, rule: 48 }, // 1987-02-28T14:00:00Z
        Era { day: 6505, time: 1680, rule: 90 }, // 1987-10-24T14:00:00Z
        Era { day: 7219, time: 1680, rule: 50 }, // 1989-10-07T14:00:00Z
        Era { day: 7380, time: 1680, rule: 124 }, // 1990-03-17T14:00:00Z
        Era { day: 13785, time: 1680, rule: 251 }, // 2007-09-29T14:00:00Z
    ],
    // Pacific/Apia
    &[
        Era { day: 0, time: 0, rule: 1 }, // 1970-01-01T00:00:00Z
        Era { day: 14878, time: 1320, rule: 4 }, // 2010-09-26T11:00:00Z
        Era { day: 15066, time: 1680, rule: 1 }, // 2011-04-02T14:00:00Z
        Era { day: 15241, time: 1680, rule: 4 }, // 2011-09-24T14:00:00Z
        Era { day: 15338, time: 1200, rule: 51 }, // 2011-12-30T10:00:00Z
        Era { day: 15430, time: 1680, rule: 252 }, // 2012-03-31T14:00:00Z
        Era { day: 18720, time: 1680, rule: 49 }, // 2021-04-03T14:00:00Z
    ],
    // Pacific/Bougainville
    &[
        Era { day: 0, time: 0, rule: 42 }, // 1970-01-01T00:00:00Z
        Era { day: 16431, time: 1920, rule: 44 }, // 2014-12-27T16:00:00Z
    ],
    // Pacific/Efate
    &[
        Era { day: 0, time: 0, rule: 44 }, // 1970-01-01T00:00:00Z
        Era { day: 1451, time: 1440, rule: 46 }, // 1973-12-22T12:00:00Z
        Era { day: 1549, time: 1440, rule: 44 }, // 1974-03-30T12:00:00Z
        Era { day: 5014, time: 1560, rule: 140 }, // 1983-09-24T13:00:00Z
        Era { day: 8059, time: 1440, rule: 44 }, // 1992-01-25T12:00:00Z
        Era { day: 8332, time: 1560, rule: 46 }, // 1992-10-24T13:00:00Z
        Era { day: 8423, time: 1440, rule: 44 }, // 1993-01-23T12:00:00Z
    ],
    // Pacific/Enderbury, Pacific/Kanton
    &[
        Era { day: 0, time: 0, rule: 0 }, // 1970-01-01T00:00:00Z
        Era { day: 3560, time: 1440, rule: 1 }, // 1979-10-01T12:00:00Z
        Era { day: 9130, time: 1320, rule: 49 }, // 1994-12-31T11:00:00Z
    ],
    // Pacific/Fakaofo
    &[
        Era { day: 0, time: 0, rule: 1 }, // 1970-01-01T00:00:00Z
        Era { day: 15338, time: 1320, rule: 49 }, // 2011-12-30T11:00:00Z
    ],
    // Pacific/Fiji
    &[
        Era { day: 0, time: 0, rule: 46 }, // 1970-01-01T00:00:00Z
        Era { day: 10530, time: 1680, rule: 80 }, // 1998-10-31T14:00:00Z
        Era { day: 11013, time: 1680, rule: 46 }, // 2000-02-26T14:00:00Z
        Era { day: 14576, time: 1680, rule: 49 }, // 2009-11-28T14:00:00Z
        Era { day: 14695, time: 1680, rule: 46 }, // 2010-03-27T14:00:00Z
        Era { day: 14905, time: 1680, rule: 100 }, // 2010-10-23T14:00:00Z
        Era { day: 15360, time: 1680, rule: 55 }, // 2012-01-21T14:00:00Z
        Era { day: 16088, time: 1560, rule: 46 }, // 2014-01-18T13:00:00Z
        Era { day: 16375, time: 1680, rule: 53 }, // 2014-11-01T14:00:00Z
        Era { day: 17908, time: 1680, rule: 46 }, // 2019-01-12T14:00:00Z
        Era { day: 18209, time: 1680, rule: 49 }, // 2019-11-09T14:00:00Z
        Era { day: 18272, time: 1680, rule: 46 }, // 2020-01-11T14:00:00Z
        Era { day: 18615, time: 1680, rule: 49 }, // 2020-12-19T14:00:00Z
        Era { day: 18643, time: 1680, rule: 46 }, // 2021-01-16T14:00:00Z
    ],
    // Pacific/Galapagos
    &[
        Era { day: 0, time: 0, rule: 11 }, // 1970-01-01T00:00:00Z
        Era { day: 5844, time: 600, rule: 10 }, // 1986-01-01T05:00:00Z
        Era { day: 8367, time: 720, rule: 11 }, // 1992-11-28T06:00:00Z
        Era { day: 8436, time: 600, rule: 10 }, // 1993-02-05T05:00:00Z
    ],
    // Pacific/Guam, Pacific/Saipan
    &[
        Era { day: 0, time: 0, rule: 42 }, // 1970-01-01T00:00:00Z
        Era { day: 114, time: 1920, rule: 318 }, // 1970-04-25T16:00:00Z
        Era { day: 611, time: 1800, rule: 42 }, // 1971-09-04T15:00:00Z
        Era { day: 1444, time: 1920, rule: 44 }, // 1973-12-15T16:00:00Z
        Era { day: 1514, time: 1800, rule: 42 }, // 1974-02-23T15:00:00Z
        Era { day: 2336, time: 1920, rule: 44 }, // 1976-05-25T16:00:00Z
        Era { day: 2424, time: 1802, rule: 42 }, // 1976-08-21T15:01:00Z
        Era { day: 2669, time: 1920, rule: 44 }, // 1977-04-23T16:00:00Z
        Era { day: 2795, time: 1800, rule: 42 }, // 1977-08-27T15:00:00Z
    ],
    // Pacific/Kiritimati
    &[
        Era { day: 0, time: 0, rule: 2 }, // 1970-01-01T00:00:00Z
        Era { day: 3560, time: 1280, rule: 4 }, // 1979-10-01T10:40:00Z
        Era { day: 9130, time: 1200, rule: 51 }, // 1994-12-31T10:00:00Z
    ],
    // Pacific/Kosrae
    &[
        Era { day: 0, time: 0, rule: 46 }, // 1970-01-01T00:00:00Z
        Era { day: 10591, time: 1440, rule: 44 }, // 1998-12-31T12:00:00Z
    ],
    // Pacific/Marquesas
    &[
        Era { day: 0, time: 0, rule: 5 }, // 1970-01-01T00:00:00Z
    ],
    // Pacific/Nauru
    &[
        Era { day: 0, time: 0, rule: 45 }, // 1970-01-01T00:00:00Z
        Era { day: 3326, time: 1740, rule: 46 }, // 1979-02-09T14:30:00Z
    ],
    // Pacific/Norfolk
    &[
        Era { day: 0, time: 0, rule: 45 }, // 1970-01-01T00:00:00Z
        Era { day: 1759, time: 1740, rule: 47 }, // 1974-10-26T14:30:00Z
        Era { day: 1885, time: 1740, rule: 45 }, // 1975-03-01T14:30:00Z
        Era { day: 16711, time: 1740, rule: 44 }, // 2015-10-03T14:30:00Z
        Era { day: 18174, time: 1800, rule: 254 }, // 2019-10-05T15:00:00Z
    ],
    // Pacific/Noumea
    &[
        Era { day: 0, time: 0, rule: 44 }, // 1970-01-01T00:00:00Z
        Era { day: 2893, time: 1560, rule: 46 }, // 1977-12-03T13:00:00Z
        Era { day: 2978, time: 1440, rule: 44 }, // 1978-02-26T12:00:00Z
        Era { day: 3257, time: 1560, rule: 46 }, // 1978-12-02T13:00:00Z
        Era { day: 3343, time: 1440, rule: 44 }, // 1979-02-26T12:00:00Z
        Era { day: 9830, time: 1800, rule: 46 }, // 1996-11-30T15:00:00Z
        Era { day: 9921, time: 1800, rule: 44 }, // 1997-03-01T15:00:00Z
    ],
    // Pacific/Pitcairn
    &[
        Era { day: 0, time: 0, rule: 7 }, // 1970-01-01T00:00:00Z
        Era { day: 10343, time: 1020, rule: 8 }, // 1998-04-27T08:30:00Z
    ],
    // Pacific/Rarotonga
    &[
        Era { day: 0, time: 0, rule: 3 }, // 1970-01-01T00:00:00Z
        Era { day: 3237, time: 1260, rule: 5 }, // 1978-11-12T10:30:00Z
        Era { day: 3349, time: 1140, rule: 96 }, // 1979-03-04T09:30:00Z
        Era { day: 7731, time: 1140, rule: 4 }, // 1991-03-03T09:30:00Z
    ],
    // Pacific/Tongatapu
    &[
        Era { day: 0, time: 0, rule: 49 }, // 1970-01-01T00:00:00Z
        Era { day: 10870, time: 1560, rule: 51 }, // 1999-10-06T13:00:00Z
        Era { day: 11034, time: 1560, rule: 49 }, // 2000-03-18T13:00:00Z
        Era { day: 11265, time: 1560, rule: 59 }, // 2000-11-04T13:00:00Z
        Era { day: 11713, time: 1440, rule: 49 }, // 2002-01-26T12:00:00Z
        Era { day: 17110, time: 1560, rule: 51 }, // 2016-11-05T13:00:00Z
        Era { day: 17180, time: 1560, rule: 49 }, // 2017-01-14T13:00:00Z
    ],
];

/// What eras keep to.
pub(super) static RULES: [Rule; 360] = [
    Rule::Fixed(-1440),
    Rule::Fixed(-1320),
    Rule::Fixed(-1280),
    Rule::Fixed(-1260),
    Rule::Fixed(-1200),
    Rule::Fixed(-1140),
    Rule::Fixed(-1080),
    Rule::Fixed(-1020),
    Rule::Fixed(-960),
    Rule::Fixed(-840),
    Rule::Fixed(-720),
    Rule::Fixed(-600),
    Rule::Fixed(-540),
    Rule::Fixed(-480),
    Rule::Fixed(-450),
    Rule::Fixed(-420),
    Rule::Fixed(-360),
    Rule::Fixed(-300),
    Rule::Fixed(-240),
    Rule::Fixed(-180),
    Rule::Fixed(-120),
    Rule::Fixed(-89),
    Rule::Fixed(0),
    Rule::Fixed(120),
    Rule::Fixed(240),
    Rule::Fixed(360),
    Rule::Fixed(420),
    Rule::Fixed(480),
    Rule::Fixed(540),
    Rule::Fixed(600),
    Rule::Fixed(660),
    Rule::Fixed(690),
    Rule::Fixed(720),
    Rule::Fixed(780),
    Rule::Fixed(840),
    Rule::Fixed(900),
    Rule::Fixed(960),
    Rule::Fixed(1020),
    Rule::Fixed(1050),
    Rule::Fixed(1080),
    Rule::Fixed(1140),
    Rule::Fixed(1170),
    Rule::Fixed(1200),
    Rule::Fixed(1260),
    Rule::Fixed(1320),
    Rule::Fixed(1380),
    Rule::Fixed(1440),
    Rule::Fixed(1500),
    Rule::Fixed(1530),
    Rule::Fixed(1560),
    Rule::Fixed(1650),
    Rule::Fixed(1680),
    Rule::Yearly([
        Change { month: 1, day: 1, weekday: None, time: 600, offset: -480 },
        Change { month: 4, day: 1, weekday: Some(Tue), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 1, day: 13, weekday: Some(Sat), time: 1680, offset: 1440 },
        Change { month: 10, day: 31, weekday: Some(Sat), time: 1680, offset: 1560 },
    ]),
    Rule::Yearly([
        Change { month: 1, day: 18, weekday: Some(Sat), time: 720, offset: -600 },
        Change { month: 7, day: 1, weekday: Some(Mon), time: 600, offset: -720 },
    ]),
    Rule::Yearly([
        Change { month: 1, day: 19, weekday: Some(Sat), time: 1680, offset: 1440 },
        Change { month: 10, day: 20, weekday: Some(Sat), time: 1680, offset: 1560 },
    ]),
    Rule::Yearly([
        Change { month: 1, day: 20, weekday: Some(Wed), time: 540, offset: -600 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 600, offset: -540 },
    ]),
    Rule::Yearly([
        Change { month: 1, day: 20, weekday: Some(Sun), time: 1200, offset: -1080 },
        Change { month: 3, day: 10, weekday: Some(Sun), time: 1320, offset: -960 },
    ]),
    Rule::Yearly([
        Change { month: 1, day: 21, weekday: None, time: 540, offset: -600 },
        Change { month: 10, day: 28, weekday: Some(Sun), time: 600, offset: -540 },
    ]),
    Rule::Yearly([
        Change { month: 1, day: 27, weekday: Some(Sat), time: 1440, offset: 1560 },
        Change { month: 11, day: 3, weekday: Some(Sat), time: 1560, offset: 1680 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 11, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 10, day: 6, weekday: Some(Sun), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 11, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 10, day: 15, weekday: Some(Sun), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 11, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 6, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 11, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 15, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 14, weekday: Some(Sat), time: 120, offset: -240 },
        Change { month: 10, day: 25, weekday: None, time: 240, offset: -120 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 14, weekday: Some(Sat), time: 240, offset: -360 },
        Change { month: 10, day: 25, weekday: None, time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 14, weekday: Some(Sat), time: 360, offset: -480 },
        Change { month: 10, day: 25, weekday: None, time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 14, weekday: Some(Sat), time: 480, offset: -600 },
        Change { month: 10, day: 25, weekday: None, time: 600, offset: -480 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 15, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 10, day: 14, weekday: Some(Sun), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 15, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 11, day: 2, weekday: Some(Tue), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 15, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 14, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 15, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 11, day: 2, weekday: Some(Tue), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 16, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 10, day: 15, weekday: Some(Sun), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 16, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 11, day: 3, weekday: Some(Sun), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 16, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 15, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 16, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 11, day: 3, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 19, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 11, day: 5, weekday: Some(Sun), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 19, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 11, day: 5, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 21, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 10, day: 3, weekday: Some(Sun), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 21, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 3, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 22, weekday: Some(Sat), time: 1680, offset: 1440 },
        Change { month: 10, day: 31, weekday: Some(Sat), time: 1680, offset: 1560 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 22, weekday: Some(Sun), time: 120, offset: -240 },
        Change { month: 10, day: 3, weekday: Some(Sun), time: 240, offset: -120 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 22, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 10, day: 16, weekday: Some(Sun), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 22, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 1, weekday: None, time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 22, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 16, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 2, day: 22, weekday: Some(Sun), time: 720, offset: -600 },
        Change { month: 6, day: 3, weekday: Some(Sun), time: 600, offset: -720 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 1, weekday: None, time: 360, offset: -480 },
        Change { month: 10, day: 1, weekday: None, time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 1, weekday: None, time: 360, offset: -480 },
        Change { month: 10, day: 15, weekday: Some(Tue), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 1, weekday: Some(Fri), time: 360, offset: -480 },
        Change { month: 10, day: 1, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 1, weekday: Some(Sat), time: 1680, offset: 1440 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1680, offset: 1560 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 1, weekday: Some(Sat), time: 1680, offset: 1530 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1680, offset: 1650 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 1, weekday: Some(Sat), time: 1920, offset: 1200 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1920, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 1, weekday: Some(Sat), time: 1980, offset: 1140 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1980, offset: 1260 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 1, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 10, day: 15, weekday: Some(Sun), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 1, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 10, day: 21, weekday: Some(Sun), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 1, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 1, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 1, weekday: Some(Sun), time: 1140, offset: -1200 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 1200, offset: -1140 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 2, weekday: Some(Sat), time: 1740, offset: 1260 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1860, offset: 1380 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 2, weekday: Some(Sat), time: 1800, offset: 1260 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1860, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 4, weekday: Some(Sun), time: 240, offset: -360 },
        Change { month: 12, day: 17, weekday: Some(Sun), time: 360, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 5, weekday: Some(Sat), time: 1680, offset: 1440 },
        Change { month: 10, day: 22, weekday: Some(Sat), time: 1680, offset: 1560 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 7, weekday: Some(Sat), time: 1920, offset: 1200 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1920, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 9, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 15, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 422, offset: -300 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 302, offset: -420 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 480, offset: -360 },
        Change { month: 10, day: 1, weekday: Some(Sun), time: 600, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 482, offset: -360 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 362, offset: -480 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 600, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 600, offset: -240 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 660, offset: -300 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 540, offset: -420 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 720, offset: -360 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 600, offset: -480 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 840, offset: -480 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 720, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 960, offset: -600 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 840, offset: -720 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 1080, offset: -720 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 960, offset: -840 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 1200, offset: -840 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 1080, offset: -960 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 1320, offset: -960 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 1200, offset: -1080 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 8, weekday: Some(Sun), time: 1440, offset: -1080 },
        Change { month: 11, day: 1, weekday: Some(Sun), time: 1320, offset: -1200 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 9, weekday: Some(Sun), time: 360, offset: -840 },
        Change { month: 10, day: 9, weekday: Some(Sun), time: 480, offset: -720 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 9, weekday: Some(Sun), time: 360, offset: -720 },
        Change { month: 10, day: 9, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 9, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 9, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 11, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 26, weekday: Some(Sun), time: 600, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 12, weekday: Some(Sat), time: 1560, offset: 960 },
        Change { month: 10, day: 1, weekday: Some(Sat), time: 1922, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 12, weekday: Some(Sun), time: 1080, offset: -720 },
        Change { month: 11, day: 30, weekday: Some(Wed), time: 720, offset: -840 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 14, weekday: Some(Sat), time: 1680, offset: 1440 },
        Change { month: 9, day: 30, weekday: Some(Sat), time: 1680, offset: 1560 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 14, weekday: Some(Sat), time: 1680, offset: 1530 },
        Change { month: 9, day: 30, weekday: Some(Sat), time: 1680, offset: 1650 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 14, weekday: Some(Sat), time: 1800, offset: 1260 },
        Change { month: 10, day: 18, weekday: Some(Sat), time: 1860, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 14, weekday: Some(Sat), time: 1920, offset: 1200 },
        Change { month: 10, day: 17, weekday: Some(Sat), time: 1920, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 14, weekday: Some(Sat), time: 1920, offset: 1200 },
        Change { month: 10, day: 18, weekday: Some(Sat), time: 1920, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 14, weekday: Some(Sat), time: 1920, offset: 1200 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1920, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 14, weekday: Some(Sat), time: 1980, offset: 1140 },
        Change { month: 10, day: 18, weekday: Some(Sat), time: 1980, offset: 1260 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 14, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 600, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 15, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 8, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 16, weekday: Some(Sun), time: 240, offset: 120 },
        Change { month: 10, day: 23, weekday: Some(Sun), time: 240, offset: 0 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 16, weekday: Some(Sun), time: 720, offset: -600 },
        Change { month: 6, day: 25, weekday: Some(Mon), time: 600, offset: -720 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 17, weekday: Some(Sat), time: 1980, offset: 1140 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1980, offset: 1260 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 18, weekday: Some(Sat), time: 1800, offset: 1260 },
        Change { month: 10, day: 28, weekday: Some(Sat), time: 1860, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 19, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 9, day: 13, weekday: Some(Sat), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 19, weekday: Some(Sat), time: 1980, offset: 1140 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1980, offset: 1260 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 21, weekday: None, time: 2460, offset: 540 },
        Change { month: 9, day: 21, weekday: None, time: 2340, offset: 420 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 22, weekday: Some(Sat), time: 0, offset: 360 },
        Change { month: 11, day: 1, weekday: Some(Sat), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 22, weekday: Some(Sat), time: 1440, offset: 1320 },
        Change { month: 9, day: 22, weekday: Some(Sat), time: 1560, offset: 1440 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 22, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 1, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 23, weekday: Some(Fri), time: 0, offset: 360 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 23, weekday: Some(Fri), time: 2760, offset: 360 },
        Change { month: 10, day: 26, weekday: Some(Fri), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 23, weekday: Some(Sat), time: 2640, offset: 360 },
        Change { month: 8, day: 25, weekday: Some(Sat), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 10, day: 24, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Fri), time: 2160, offset: 1080 },
        Change { month: 9, day: 23, weekday: Some(Fri), time: 2040, offset: 960 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Fri), time: 2280, offset: 960 },
        Change { month: 9, day: 23, weekday: Some(Fri), time: 2160, offset: 840 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 0, offset: 360 },
        Change { month: 9, day: 16, weekday: Some(Fri), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 0, offset: 360 },
        Change { month: 10, day: 23, weekday: Some(Fri), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 1680, offset: 1560 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 1680, offset: 1440 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 1680, offset: 1560 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1680, offset: 1440 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 1800, offset: 1440 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 1800, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 1800, offset: 1440 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1800, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 1920, offset: 1080 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 1800, offset: 960 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 1920, offset: 1320 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 1920, offset: 1200 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 1920, offset: 1320 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1920, offset: 1200 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 1980, offset: 1140 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1980, offset: 1260 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2040, offset: 960 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 1920, offset: 840 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2040, offset: 1200 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 2040, offset: 1080 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2040, offset: 1200 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2040, offset: 1080 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2070, offset: 1050 },
        Change { month: 10, day: 25, weekday: Some(Sat), time: 2070, offset: 1170 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2160, offset: 960 },
        Change { month: 10, day: 25, weekday: Some(Sat), time: 2160, offset: 1080 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2160, offset: 1080 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 2160, offset: 960 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2160, offset: 1080 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2160, offset: 960 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2280, offset: 960 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 2280, offset: 840 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2280, offset: 960 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2280, offset: 840 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2400, offset: 600 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2280, offset: 480 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2400, offset: 840 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 2400, offset: 720 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2400, offset: 840 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2400, offset: 720 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2520, offset: 720 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 2520, offset: 600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2520, offset: 720 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2520, offset: 600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2580, offset: 720 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2460, offset: 600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2640, offset: 360 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2640, offset: 360 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2640, offset: 480 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 2640, offset: 360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2640, offset: 600 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 2640, offset: 480 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2640, offset: 600 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2640, offset: 480 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2760, offset: 360 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2760, offset: 360 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2760, offset: 480 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 2760, offset: 360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 24, weekday: Some(Sat), time: 2760, offset: 480 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 2760, offset: 360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 9, day: 3, weekday: Some(Thu), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 9, day: 24, weekday: Some(Fri), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 10, day: 14, weekday: Some(Thu), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 10, day: 24, weekday: Some(Thu), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Fri), time: 2160, offset: 1080 },
        Change { month: 9, day: 25, weekday: Some(Fri), time: 1800, offset: 960 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Fri), time: 2280, offset: 960 },
        Change { month: 9, day: 25, weekday: Some(Fri), time: 1920, offset: 840 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sat), time: 1800, offset: 1260 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1860, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sat), time: 1920, offset: 1200 },
        Change { month: 9, day: 30, weekday: Some(Sat), time: 1920, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sat), time: 1920, offset: 1200 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1920, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 0, offset: 120 },
        Change { month: 9, day: 25, weekday: Some(Sun), time: 0, offset: 0 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 0, offset: 240 },
        Change { month: 9, day: 25, weekday: Some(Sun), time: 0, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 0, offset: 360 },
        Change { month: 9, day: 24, weekday: Some(Sun), time: 0, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 0, offset: 360 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 0, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 0, offset: 600 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 0, offset: 480 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: -240 },
        Change { month: 9, day: 24, weekday: Some(Sun), time: 120, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: -240 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 120, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: -120 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 120, offset: -240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: 0 },
        Change { month: 9, day: 24, weekday: Some(Sun), time: 120, offset: -120 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: 0 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 120, offset: -120 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: 120 },
        Change { month: 9, day: 24, weekday: Some(Sun), time: 120, offset: 0 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: 120 },
        Change { month: 10, day: 23, weekday: Some(Sun), time: 120, offset: 0 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: 120 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 120, offset: 0 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: 240 },
        Change { month: 9, day: 24, weekday: Some(Sun), time: 120, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: 240 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 120, offset: 0 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: 240 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 120, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: 360 },
        Change { month: 9, day: 24, weekday: Some(Sun), time: 120, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 25, weekday: Some(Sun), time: 120, offset: 360 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 120, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 26, weekday: None, time: 2640, offset: 360 },
        Change { month: 10, day: 28, weekday: Some(Thu), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 26, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 10, day: 24, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 26, weekday: Some(Fri), time: 0, offset: 360 },
        Change { month: 9, day: 26, weekday: Some(Sat), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 26, weekday: Some(Sat), time: 1800, offset: 1260 },
        Change { month: 10, day: 25, weekday: Some(Sat), time: 1860, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 26, weekday: Some(Sat), time: 1920, offset: 1200 },
        Change { month: 9, day: 30, weekday: Some(Sat), time: 1920, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 26, weekday: Some(Sat), time: 1920, offset: 1200 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1920, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 26, weekday: Some(Sat), time: 2640, offset: 360 },
        Change { month: 9, day: 25, weekday: Some(Sat), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 26, weekday: Some(Sat), time: 2760, offset: 240 },
        Change { month: 9, day: 24, weekday: Some(Sat), time: 2760, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 27, weekday: None, time: 2640, offset: 360 },
        Change { month: 10, day: 23, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 27, weekday: Some(Thu), time: 2760, offset: 360 },
        Change { month: 10, day: 6, weekday: Some(Sun), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 27, weekday: Some(Sat), time: 0, offset: 360 },
        Change { month: 10, day: 9, weekday: Some(Fri), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 27, weekday: Some(Sat), time: 2520, offset: 480 },
        Change { month: 9, day: 25, weekday: Some(Sat), time: 2400, offset: 360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 28, weekday: None, time: 2640, offset: 360 },
        Change { month: 9, day: 26, weekday: Some(Thu), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 28, weekday: Some(Mon), time: 120, offset: 360 },
        Change { month: 10, day: 30, weekday: Some(Sun), time: 120, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 28, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 9, day: 20, weekday: Some(Thu), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 28, weekday: Some(Sun), time: 0, offset: 360 },
        Change { month: 9, day: 26, weekday: Some(Sun), time: 0, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 28, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 600, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 29, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 11, day: 1, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 29, weekday: Some(Sun), time: 0, offset: 360 },
        Change { month: 10, day: 26, weekday: Some(Sun), time: 0, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 29, weekday: Some(Sun), time: 720, offset: -360 },
        Change { month: 9, day: 27, weekday: Some(Sun), time: 600, offset: -480 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 29, weekday: Some(Sun), time: 2640, offset: 360 },
        Change { month: 9, day: 30, weekday: None, time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 30, weekday: Some(Wed), time: 2520, offset: 480 },
        Change { month: 9, day: 30, weekday: None, time: 2400, offset: 360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 30, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 8, day: 27, weekday: Some(Sat), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 30, weekday: Some(Sun), time: 360, offset: -720 },
        Change { month: 10, day: 12, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 30, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 12, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 120, offset: 360 },
        Change { month: 10, day: 26, weekday: Some(Sun), time: 120, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 1440, offset: 1560 },
        Change { month: 9, day: 30, weekday: None, time: 1320, offset: 1440 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 1560, offset: 1440 },
        Change { month: 9, day: 30, weekday: None, time: 1440, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 1680, offset: 1320 },
        Change { month: 9, day: 30, weekday: None, time: 1560, offset: 1200 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 1800, offset: 1200 },
        Change { month: 9, day: 30, weekday: None, time: 1680, offset: 1080 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 1920, offset: 1080 },
        Change { month: 9, day: 30, weekday: None, time: 1800, offset: 960 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 2040, offset: 960 },
        Change { month: 9, day: 30, weekday: None, time: 1920, offset: 840 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 2160, offset: 840 },
        Change { month: 9, day: 30, weekday: None, time: 2040, offset: 720 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 2280, offset: 720 },
        Change { month: 9, day: 30, weekday: None, time: 2160, offset: 600 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 2400, offset: 600 },
        Change { month: 9, day: 30, weekday: None, time: 2280, offset: 480 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 2520, offset: 480 },
        Change { month: 9, day: 30, weekday: None, time: 2400, offset: 360 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 2640, offset: 360 },
        Change { month: 9, day: 21, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 2640, offset: 360 },
        Change { month: 9, day: 30, weekday: None, time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: None, time: 2760, offset: 240 },
        Change { month: 9, day: 30, weekday: None, time: 2640, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 9, day: 4, weekday: Some(Sat), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 9, day: 30, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: Some(Sat), time: 1680, offset: 1440 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 1680, offset: 1560 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: Some(Sat), time: 1680, offset: 1530 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 1680, offset: 1650 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: Some(Sat), time: 1680, offset: 1560 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 1680, offset: 1680 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: Some(Sat), time: 1800, offset: 1260 },
        Change { month: 9, day: 30, weekday: Some(Sat), time: 1860, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: Some(Sat), time: 1800, offset: 1320 },
        Change { month: 9, day: 30, weekday: Some(Sat), time: 1800, offset: 1440 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: Some(Sat), time: 1920, offset: 1200 },
        Change { month: 9, day: 30, weekday: Some(Sat), time: 1920, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: Some(Sat), time: 1980, offset: 1140 },
        Change { month: 9, day: 30, weekday: Some(Sat), time: 1980, offset: 1260 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: Some(Sat), time: 2520, offset: 360 },
        Change { month: 9, day: 28, weekday: Some(Sun), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 3, day: 31, weekday: Some(Sat), time: 2640, offset: 360 },
        Change { month: 10, day: 1, weekday: Some(Sun), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: None, time: 0, offset: 480 },
        Change { month: 10, day: 1, weekday: None, time: 0, offset: 360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: None, time: 360, offset: -480 },
        Change { month: 10, day: 1, weekday: None, time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: None, time: 360, offset: -480 },
        Change { month: 10, day: 1, weekday: Some(Mon), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sat), time: 1980, offset: 1140 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1980, offset: 1260 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 0, offset: 120 },
        Change { month: 9, day: 1, weekday: Some(Sun), time: 120, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 0, offset: 240 },
        Change { month: 9, day: 25, weekday: Some(Sun), time: 0, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 0, offset: 360 },
        Change { month: 9, day: 29, weekday: Some(Sat), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 120, offset: 120 },
        Change { month: 9, day: 28, weekday: Some(Sun), time: 120, offset: 0 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 120, offset: 240 },
        Change { month: 9, day: 25, weekday: Some(Sun), time: 120, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 422, offset: -300 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 302, offset: -420 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 482, offset: -360 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 362, offset: -480 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 8, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 600, offset: -240 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 720, offset: -480 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 720, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 720, offset: -360 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 600, offset: -480 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 840, offset: -480 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 720, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 960, offset: -600 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 840, offset: -720 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 960, offset: -600 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 960, offset: -720 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 1080, offset: -720 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 960, offset: -840 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 1200, offset: -840 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 1080, offset: -960 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 1320, offset: -960 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 1200, offset: -1080 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 1, weekday: Some(Sun), time: 1440, offset: -1080 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 1320, offset: -1200 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 2, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 9, day: 14, weekday: Some(Thu), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 2, weekday: Some(Sat), time: 2640, offset: 240 },
        Change { month: 9, day: 24, weekday: Some(Sat), time: 2760, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 2, weekday: Some(Sun), time: 0, offset: 360 },
        Change { month: 9, day: 26, weekday: Some(Mon), time: 0, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 2, weekday: Some(Sun), time: 360, offset: -720 },
        Change { month: 9, day: 2, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 2, weekday: Some(Sun), time: 360, offset: -720 },
        Change { month: 9, day: 5, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 2, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 9, day: 2, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 2, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 9, day: 5, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 2, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 8, weekday: Some(Sun), time: 600, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 2, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 30, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 3, weekday: Some(Sat), time: 1920, offset: 1200 },
        Change { month: 10, day: 24, weekday: Some(Sat), time: 1920, offset: 1320 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 5, weekday: Some(Fri), time: 2760, offset: 240 },
        Change { month: 9, day: 30, weekday: None, time: 2640, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 5, weekday: Some(Sat), time: 2640, offset: 360 },
        Change { month: 9, day: 27, weekday: Some(Sat), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 6, weekday: Some(Sat), time: 2280, offset: 720 },
        Change { month: 9, day: 23, weekday: Some(Sat), time: 2160, offset: 600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 6, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 9, day: 1, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 6, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 6, weekday: Some(Sun), time: 600, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 6, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 26, weekday: Some(Sun), time: 600, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 7, weekday: Some(Tue), time: 2640, offset: 360 },
        Change { month: 9, day: 30, weekday: None, time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 8, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 2, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 9, weekday: None, time: 0, offset: 360 },
        Change { month: 9, day: 30, weekday: Some(Fri), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 9, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 9, day: 26, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 11, weekday: Some(Sat), time: 2160, offset: 1080 },
        Change { month: 9, day: 10, weekday: Some(Sat), time: 2040, offset: 960 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 12, weekday: Some(Sat), time: 0, offset: 360 },
        Change { month: 10, day: 24, weekday: Some(Fri), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 12, weekday: Some(Sat), time: 2640, offset: 240 },
        Change { month: 10, day: 4, weekday: Some(Sat), time: 2760, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 12, weekday: Some(Sun), time: 360, offset: -720 },
        Change { month: 10, day: 11, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 12, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 10, day: 11, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 14, weekday: Some(Tue), time: 2640, offset: 360 },
        Change { month: 9, day: 6, weekday: Some(Sat), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 15, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 10, day: 14, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 15, weekday: Some(Sat), time: 2340, offset: 1080 },
        Change { month: 10, day: 16, weekday: Some(Sat), time: 2220, offset: 960 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 15, weekday: Some(Sun), time: 120, offset: 240 },
        Change { month: 9, day: 16, weekday: Some(Sun), time: 0, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 15, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 9, day: 1, weekday: Some(Sun), time: 720, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 15, weekday: Some(Sun), time: 720, offset: -360 },
        Change { month: 9, day: 30, weekday: Some(Sun), time: 600, offset: -480 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 16, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 9, day: 9, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 23, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 8, day: 20, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 23, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 9, day: 24, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 23, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 10, day: 25, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 23, weekday: Some(Sat), time: 2640, offset: 360 },
        Change { month: 10, day: 14, weekday: None, time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 9, day: 6, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sat), time: 1920, offset: 1320 },
        Change { month: 9, day: 5, weekday: Some(Sat), time: 1800, offset: 1200 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sun), time: 660, offset: -300 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 540, offset: -420 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sun), time: 720, offset: -360 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 600, offset: -480 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sun), time: 840, offset: -480 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 720, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sun), time: 960, offset: -600 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 840, offset: -720 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sun), time: 960, offset: -600 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 960, offset: -720 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sun), time: 1080, offset: -720 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 960, offset: -840 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sun), time: 1200, offset: -840 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 1080, offset: -960 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sun), time: 1320, offset: -960 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 1200, offset: -1080 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sun), time: 1440, offset: -1080 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 1320, offset: -1200 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 24, weekday: Some(Sun), time: 1560, offset: -1200 },
        Change { month: 10, day: 25, weekday: Some(Sun), time: 1440, offset: -1320 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 25, weekday: Some(Sat), time: 2760, offset: 240 },
        Change { month: 9, day: 26, weekday: Some(Sat), time: 2640, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 26, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 10, day: 4, weekday: Some(Thu), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 27, weekday: Some(Sun), time: 360, offset: -720 },
        Change { month: 9, day: 2, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 27, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 9, day: 2, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 28, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 8, weekday: None, time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 29, weekday: Some(Thu), time: 2640, offset: 360 },
        Change { month: 10, day: 14, weekday: None, time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 29, weekday: Some(Sat), time: 0, offset: 360 },
        Change { month: 10, day: 27, weekday: Some(Fri), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 29, weekday: Some(Sat), time: 2640, offset: 360 },
        Change { month: 9, day: 2, weekday: Some(Sat), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 29, weekday: Some(Sat), time: 2640, offset: 360 },
        Change { month: 9, day: 30, weekday: Some(Fri), time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 30, weekday: None, time: 2640, offset: 360 },
        Change { month: 9, day: 30, weekday: None, time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 30, weekday: None, time: 2640, offset: 360 },
        Change { month: 10, day: 15, weekday: None, time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 30, weekday: None, time: 2760, offset: 360 },
        Change { month: 10, day: 1, weekday: None, time: 0, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 4, day: 30, weekday: Some(Wed), time: 2760, offset: 240 },
        Change { month: 10, day: 1, weekday: None, time: 2640, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 1, weekday: None, time: 0, offset: 360 },
        Change { month: 9, day: 30, weekday: None, time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 1, weekday: Some(Sat), time: 2760, offset: 240 },
        Change { month: 10, day: 1, weekday: Some(Sat), time: 2640, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 1, weekday: Some(Sun), time: 720, offset: -600 },
        Change { month: 9, day: 27, weekday: Some(Sun), time: 600, offset: -720 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 2, weekday: Some(Fri), time: 2760, offset: 240 },
        Change { month: 9, day: 29, weekday: Some(Sat), time: 2640, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 5, weekday: Some(Fri), time: 2760, offset: 360 },
        Change { month: 10, day: 1, weekday: None, time: 0, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 5, weekday: Some(Sun), time: 600, offset: -480 },
        Change { month: 10, day: 9, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 7, weekday: Some(Sat), time: 2040, offset: 1200 },
        Change { month: 10, day: 10, weekday: Some(Sat), time: 2040, offset: 1080 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 8, weekday: Some(Sat), time: 0, offset: 360 },
        Change { month: 10, day: 23, weekday: Some(Fri), time: 2760, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 13, weekday: Some(Sun), time: 360, offset: -720 },
        Change { month: 8, day: 12, weekday: Some(Sun), time: 480, offset: -600 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 13, weekday: Some(Sun), time: 360, offset: -480 },
        Change { month: 8, day: 12, weekday: Some(Sun), time: 480, offset: -360 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 21, weekday: Some(Sat), time: 2760, offset: 240 },
        Change { month: 9, day: 24, weekday: Some(Sat), time: 2760, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 25, weekday: Some(Sat), time: 2760, offset: 240 },
        Change { month: 9, day: 25, weekday: Some(Sat), time: 2760, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 5, day: 31, weekday: Some(Tue), time: 2640, offset: 360 },
        Change { month: 10, day: 15, weekday: None, time: 2520, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 6, day: 1, weekday: None, time: 0, offset: 120 },
        Change { month: 8, day: 31, weekday: Some(Sun), time: 2760, offset: 0 },
    ]),
    Rule::Yearly([
        Change { month: 6, day: 2, weekday: Some(Sat), time: 2760, offset: 240 },
        Change { month: 9, day: 29, weekday: Some(Sat), time: 2760, offset: 120 },
    ]),
    Rule::Yearly([
        Change { month: 6, day: 30, weekday: Some(Wed), time: 2640, offset: 360 },
        Change { month: 9, day: 17, weekday: Some(Thu), time: 2640, offset: 240 },
    ]),
    Rule::Yearly([
        Change { month: 7, day: 24, weekday: Some(Sat), time: 2760, offset: 360 },
        Change { month: 10, day: 1, weekday: None, time: 0, offset: 240 },
    ]),
];
