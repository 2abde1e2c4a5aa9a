"""What a quantity counts and what is said of it: noun, verb, scope, rate and change."""

from __future__ import annotations

import pytest

from factcheck.extraction.quantities import find_quantities
from factcheck.extraction.tokens import tokenize
from factcheck.model import Bound, Scope, UnitKind


def quantities_in(text):
    return find_quantities(tokenize(text))


def by_number(text):
    return {quantity.number.of(text): quantity for quantity in quantities_in(text)}


@pytest.mark.parametrize(
    ("text", "unit", "of"),
    [
        ("157 prisoners of war each were freed.", "prisoners", "prisoners of war"),
        ("Both freed 157 Ukrainian prisoners of war.", "prisoners", "Ukrainian prisoners of war"),
        (
            "Russia fired 183 long-range attack drones at Kyiv.",
            "drones",
            "long-range attack drones",
        ),
        ("About 55,000 Ukrainian soldiers have died.", "soldiers", "Ukrainian soldiers"),
        ("The blast killed 15 people in the city.", "people", "people"),
        ("One elderly woman was hurt.", "women", "elderly woman"),
        ("A 15-member panel met.", "members", "member"),
        ("Three sports cars burned.", "cars", "sports cars"),
        ("Two women's shelters closed.", "shelters", "women's shelters"),
        ("They won 436 Champions League goals.", "goals", "Champions League goals"),
        ("At least 12 dead, officials say.", "dead", "dead"),
        ("In the first round Tavares was ahead.", None, "round"),
        ("The first female British president spoke.", None, "female British president"),
        ("15 Taliban were killed.", "talibans", "Taliban"),
        ("156 of the drones were shot down.", "drones", "drones"),
        ("Nearly 20 of the Ukrainians had been sentenced.", "ukrainians", "Ukrainians"),
        ("Two of Britain's largest banks failed.", "banks", "Britain's largest banks"),
        ("Thousands of retired miners marched.", "miners", "retired miners"),
        ("A couple of drones fell.", "drones", "drones"),
        ("Nineteen are bakeries and the eight others butchers.", None, None),
        (
            "1,000 Russian and Ukrainian soldiers went home.",
            "soldiers",
            "Russian and Ukrainian soldiers",
        ),
        ("They seized 156 tons of crude oil.", "ton", "crude oil"),
        ("85 percent of the drones were shot down.", "percent", "drones"),
        ("The state pays $48 billion in damages.", "USD", "damages"),
        ("Half of the voters stayed away.", None, "voters"),
        ("He put the number of injured at 15.", "injured", "injured"),
        ("46 per cent of Britain's electricity supply", "percent", "Britain's electricity supply"),
        ("1,100 of Kyiv's apartment blocks", "blocks", "Kyiv's apartment blocks"),
        ("5% of Ohio’s population", "percent", "Ohio’s population"),
        ("5% of Ohio", "percent", "Ohio"),
        ("163 of the company's 240 stores", "stores", "stores"),
        ("Three of Peru's eight copper mines closed.", "mines", "copper mines"),
    ],
)
def test_the_counted_noun_is_read_with_its_modifiers(text, unit, of):
    first = quantities_in(text)[0]
    assert (first.unit, first.of) == (unit, of)


@pytest.mark.parametrize(
    "text",
    [
        "15 of them were serving life.",
        "Fifteen more were hurt.",
        "27 were not shot down.",
        "Seven were killed as rockets hit homes.",
        "Of the missiles, 20 hit the port.",
        "15 suffered burns.",
        "183 launched by Russia were downed.",
    ],
)
def test_a_verb_or_a_pronoun_is_no_counted_noun(text):
    assert quantities_in(text)[0].unit is None
    assert quantities_in(text)[0].of is None


@pytest.mark.parametrize(
    ("text", "number", "predicate"),
    [
        ("Russia launched 183 drones.", "183", "launched"),
        ("183 drones were launched, of which 156 were shot down.", "183", "launched"),
        ("183 drones were launched, of which 156 were shot down.", "156", "shot down"),
        ("Air defences shot down 156 of the drones.", "156", "shot down"),
        ("Air defences brought down at least 156 drones.", "156", "brought down"),
        ("37 drones were not shot down.", "37", "not shot down"),
        ("156 were shot down; 27 were not.", "27", "were not"),
        ("19 men had been “illegally sentenced”.", "19", "sentenced"),
        ("It sent more than 180 drones and 2 missiles.", "2", "sent"),
        ("183 drones launched by Russia were seen.", "183", "launched"),
        ("Russia fired two ballistic missiles and 183 drones.", "183", "fired"),
        ("Each side handed over 175 prisoners.", "175", "handed over"),
        ("At least seven people lost their lives.", "seven", "lost"),
        ("Two missiles hit the building.", "Two", "hit"),
        ("Officials said 15 people were killed.", "15", "killed"),
        ("The attack that killed 15 people was condemned.", "15", "killed"),
        ("The dead include 15 people who were sleeping.", "15", "include"),
        ("Nearly 20, he said, had been sentenced.", "20", "sentenced"),
        ("55,000 soldiers have been killed since then.", "55,000", "killed"),
        ("Prices rose by 12 percent.", "12", "rose"),
        ("It cut rates by 5 points.", "5", "cut"),
        ("The company employs 500 people.", "500", "employs"),
        ("The company will launch 15 drones.", "15", "launch"),
        ("Thousands are missing.", "Thousands", "missing"),
        ("15 people in the eastern city were hurt.", "15", "hurt"),
        ("He was sentenced to 15 lashes.", "15", "sentenced"),
        ("A single wrecked power plant supplies heat to 15 of them.", "15", "supplies"),
        ("A small firm ships parts to 15 countries.", "15", "ships"),
        ("The newly built plant lost power at 15 sites.", "15", "lost"),
        ("The army evacuated residents from 15 villages.", "15", "evacuated"),
        ("The army evacuated 15 villages.", "15", "evacuated"),
        ("The union said 4,300 of its members at the port had stopped work.", "4,300", "stopped"),
        ("The fire claimed 40 lives in a home built in 1960.", "40", "claimed"),
        ("The lender added 40 branches in towns left without a bank.", "40", "added"),
    ],
)
def test_the_governing_verb_is_found_before_or_behind(text, number, predicate):
    assert by_number(text)[number].predicate == predicate


@pytest.mark.parametrize(
    "text",
    [
        "A win for 15 teams.",
        "The attack on 15 cities.",
        "A 2-0 win.",
        "A 10 percent drop in sales.",
        "The rate of income tax, 40p, is high.",
        "It ended. Fifteen more.",
    ],
)
def test_a_noun_is_no_predicate(text):
    assert quantities_in(text)[0].predicate is None


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Both sides freed 157 prisoners each.", Scope.EACH),
        ("Each side freed 157 prisoners.", Scope.EACH),
        ("Tickets cost £10 apiece.", Scope.EACH),
        ("A total of 314 prisoners went home.", Scope.IN_TOTAL),
        ("They freed 314 prisoners in total.", Scope.IN_TOTAL),
        ("They freed 314 altogether.", Scope.IN_TOTAL),
        ("15 of the 19 men were freed.", Scope.OUT_OF),
        ("15 out of 19 men were freed.", Scope.OUT_OF),
        ("15 of the company's 19 shops closed.", Scope.OUT_OF),
        ("15 of Mr Hall's last 19 races were won.", Scope.OUT_OF),
        ("15 of the company's shops closed in 2019.", None),
        ("Russia freed 157 prisoners.", None),
        ("They hit each other. They freed 157 prisoners.", None),
        ("Each year it frees 157 prisoners.", None),
    ],
)
def test_scope_says_what_a_number_is_spread_over(text, scope):
    assert quantities_in(text)[0].scope == scope


def test_both_numbers_of_a_part_and_its_whole_are_read():
    part, whole = quantities_in("15 of the 19 men were freed.")
    assert (part.value, part.unit, part.unit_kind) == (15, "men", UnitKind.COUNT)
    assert (whole.value, whole.unit, whole.scope) == (19, "men", None)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("90 patients a day", "day"),
        ("90 patients per day", "day"),
        ("17.2 inches of rain in a day and a quarter", None),
        ("90 patients every week", "week"),
        ("$70-a-share", "share"),
        ("£5m annually", "year"),
        ("5 cases per 100,000 people", "100,000 people"),
        ("$40 a barrel", "barrel"),
        ("£12m a year", "year"),
        ("90 patients a doctor saw", None),
        ("90 patients", None),
    ],
)
def test_rates_say_what_they_are_per(text, per):
    found = quantities_in(text)
    assert [quantity.per for quantity in found] == [per]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("about 9,000 crowns (350 euros) a year", ["year", "year"]),
        ("28 miles (45 km) a day", ["day", "day"]),
        ("about 9,000 crowns (350 euros) in a year", [None, None]),
        ("900 men (35 officers) a year", [None, None]),
    ],
)
def test_an_amount_and_its_conversion_in_brackets_share_their_rate(text, per):
    assert [quantity.per for quantity in quantities_in(text)] == per


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Inflation rose from 2.5 percent to 3.1 percent.", ["from", "to"]),
        ("Inflation rose from 2.5 to 3.1 percent.", ["from", "to"]),
        ("Deaths rose from 25 to 90.", ["from", "to"]),
        ("Profit fell by 12% to $5.2bn.", ["by", "to"]),
        ("Profit fell 12%.", ["by"]),
        ("A 12% fall in profit.", ["by"]),
        ("A fall of 12%.", ["by"]),
        ("Sales were up 12%.", ["by"]),
        ("Sales were up from 1.2 million.", ["from"]),
        ("The toll rose to 25.", ["to"]),
        ("The crown fell 0.4 percent to 11.42 per euro.", ["by", "to"]),
        ("Profit rose 8 percent to $3.1bn.", ["by", "to"]),
        ("The stock rose $2 to $45.", ["by", "to"]),
        ("The share lost 12p to 230p.", ["by", "to"]),
        ("The toll climbed five to 38.", ["by", "to"]),
        ("The toll rose by 12 to 38.", ["by", "to"]),
        ("Profit rose by £3.3m to £8.4m.", ["by", "to"]),
        ("Deaths rose by 20 to 30.", ["by"]),
        ("They cut costs by $3m to $5m.", ["by"]),
        ("It raised its stake by 3 percent to 12 percent.", ["by", "to"]),
        ("A rise of 4 percent to $2bn.", ["by", "to"]),
        ("They climbed from sixth to fourth.", ["from", "to"]),
        ("Defence is up by a fifth, to €3bn.", ["by", "to"]),
        ("Sales were 3.7 per cent higher at £4.8bn.", ["by", "to"]),
        ("Sales were 12 percent down from $50 million.", ["by", "from"]),
        ("A further grant brings it to €9.2bn.", ["to"]),
        ("The shares slipped to close at 195p.", ["to"]),
        ("The dipping price dropped to $3.", ["to"]),
        ("Lower prices took 4%, and sales rose to $3bn.", [None, "to"]),
        ("Pupils of third to fourth grade sang.", [None, None]),
        ("Fees from 5% to $10 a bag apply.", [None, None]),
        ("Sales fell 10 to 20 percent.", ["by"]),
        ("Sales fell by 10 to 20 percent.", ["by"]),
        ("The army lost 10 to 15 men.", [None]),
        ("The index fell 20 to 30 points.", [None]),
        ("Tickets cost $5 to $10.", [None]),
        ("He was linked to 15 deaths.", [None]),
        ("He walked by 15 houses.", [None]),
        ("Russia lost 15 tanks.", [None]),
        ("The film brought in $38m.", [None]),
        ("It brings in less than 4% of what is spent.", [None]),
        ("The margin was 2.6%, down from 2.8%.", [None, "from"]),
        ("He was taken to 15 doctors.", [None]),
        ("Tickets ended up at $10.", [None]),
        ("It pushed the bill through by 76 votes to 71.", [None, None]),
        ("Profit was 12%.", [None]),
    ],
)
def test_the_ends_and_the_size_of_a_change_are_told_apart(text, changes):
    assert [quantity.change for quantity in quantities_in(text)] == changes


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The lira fell 0.4 percent to 11.42.", [0.4, 11.42]),
        ("Some 5 percent to 30 of them.", [5, 30]),
        ("Sales fell 10 to 20 percent.", [(10, 20)]),
        ("Costs of $5 to 10.", [(5, 10)]),
        ("The side fell 24 to 17.", [24]),  # a score
    ],
)
def test_a_unit_behind_the_first_number_alone_joins_no_range(text, values):
    read = [
        each.value if each.high == each.low else (each.low, each.high)
        for each in quantities_in(text)
    ]
    assert read == values


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("He got over 6.02m in Oslo.", Bound.EXACTLY),
        ("They handed over 15 men.", Bound.EXACTLY),
        ("The firm turned over £3m.", Bound.EXACTLY),
        ("They got over 15 votes.", Bound.MORE_THAN),
        ("He went over 300 mph.", Bound.MORE_THAN),
        ("The wall is over 6m high.", Bound.MORE_THAN),
        ("35 or less", Bound.AT_MOST),
        ("seven or more", Bound.AT_LEAST),
    ],
)
def test_over_is_no_bound_where_it_belongs_to_the_verb(text, bound):
    assert [quantity.bound for quantity in quantities_in(text)] == [bound]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Nearly 500 men and over a dozen planes", [Bound.ABOUT, Bound.MORE_THAN]),
        ("500 men and above 40 planes", [Bound.EXACTLY, Bound.MORE_THAN]),
        ("He paid £500 and over £40 in fees", [Bound.EXACTLY, Bound.MORE_THAN]),
        ("four copies and more than 600 pages", [Bound.EXACTLY, Bound.MORE_THAN]),
        ("£58 million and up to £9 million in bonuses", [Bound.EXACTLY, Bound.AT_MOST]),
        ("£58 million and up", [Bound.AT_LEAST]),
        ("60 votes or more to pass the bill", [Bound.AT_LEAST]),
        ("four copies and more", [Bound.MORE_THAN]),
        ("men of 65 and over", [Bound.AT_LEAST]),
        ("men of 65 and over, 12 in all", [Bound.AT_LEAST, Bound.EXACTLY]),
    ],
)
def test_a_bound_before_a_further_number_is_that_numbers(text, bounds):
    assert [quantity.bound for quantity in quantities_in(text)] == bounds


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("Nearly three dozen walkers", 12),
        ("About two score walkers", 20),
        ("A dozen walkers", 12),
        ("36 walkers", 1),
        ("thirty-six walkers", 1),
    ],
)
def test_dozens_and_scores_are_rounded_to_themselves(text, grain):
    assert [quantity.grain for quantity in quantities_in(text)] == [grain]


def test_a_change_shares_its_unit_and_is_no_range():
    start, end = quantities_in("Inflation rose from 2.5 to 3.1 percent.")
    assert (start.value, start.unit, end.value, end.unit) == (2.5, "percent", 3.1, "percent")


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("Profit fell to 610 million kroner from 742 million.", "krone", None),
        ("It cut its dividend to 3 kroner a share from 4.50.", "krone", "share"),
        ("Turnout fell to 51 percent from 63 in 2022.", "percent", None),
        ("Sales rose to $4.3 billion from 3.9.", None, None),
        ("Profit rose to 52 million kroner, or 8% of sales, from 46 million.", "krone", None),
        ("Profit was 52 million kroner after a charge of 1.3 million.", "krone", None),
        ("Sales were 52 million kroner, against 46 million a year before.", "krone", None),
        ("The town of 2 million spent 52 million kroner. It has 2.3 million.", None, None),
        ("It spent 52 million kroner on viewers, of whom it has 46 million.", None, None),
        ("It paid 52 million kroner to 46 million people.", "people", None),
        ("It spent 52 million kroner on trams for a city of 1.3 million.", None, None),
        ("It paid 52 million kroner to 1,300,000.", None, None),
        ("It rose to 61 seats in May, the party said, and grew from 48.", None, None),
    ],
)
def test_the_end_of_a_change_that_is_told_last_may_leave_its_unit_out(text, unit, per):
    last = quantities_in(text)[-1]
    assert (last.unit, last.per) == (unit, per)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It took 12 tonnes of rice, five of peas and three of salt.", ["t", "t", "t"]),
        ("She drank two litres of water and three of juice.", ["L", "L"]),
        ("It had 400 tonnes of fuel, 12 of the crew said.", ["t", "crew"]),
        ("It had 400 tonnes of fuel and three of them leaked.", ["t", None]),
        ("It had 400 tonnes of fuel in seven of Spain's ports.", ["t", "ports"]),
        ("It had 12 boats and three of wood.", ["boats", "woods"]),
    ],
)
def test_what_is_measured_behind_another_may_leave_its_unit_out(text, units):
    assert [quantity.unit for quantity in quantities_in(text)] == units


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Drug will cost less under $420 million deal.", Bound.EXACTLY),
        ("Minister resigns in row over £3m contract.", Bound.EXACTLY),
        ("The firm was sold for under $420 million.", Bound.FEWER_THAN),
        ("It paid over £3m a year.", Bound.MORE_THAN),
        ("Over £3m worth of goods was lost.", Bound.MORE_THAN),
    ],
)
def test_what_governs_the_noun_behind_a_sum_is_no_bound_on_it(text, bound):
    assert [quantity.bound for quantity in quantities_in(text)] == [bound]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The fee goes up from $18 to $21 a month.", ["month", "month"]),
        ("Its output rose from three to five tonnes a week.", ["week", "week"]),
        ("It has $18 and pays $21 a month.", [None, "month"]),
        ("Of the 18 firms, 21 trucks a month went to one.", [None, "month"]),
    ],
)
def test_both_ends_of_a_change_share_its_rate(text, per):
    assert [quantity.per for quantity in quantities_in(text)] == per


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("The victims were over 70, and the oldest was 91.", ["over 70", "91"]),
        ("They were aged over 60; the youngest is 12.", ["over 60", "12"]),
        ("Of the 312 patients 43 are 20 or older.", ["20 or older"]),
        ("Most were children under 10, and those over 70 were spared.", ["under 10", "over 70"]),
        ("The children under 15 tents slept; of those over 500 metres went.", []),
        ("Two fell, and one was 91.", ["91"]),
        ("The youngest victim was four and the oldest 91.", ["four", "91"]),
        ("The oldest 91 members may vote.", []),
        ("One was 34 metres away.", []),
        ("The victims were over 70 women.", []),
        ("The dams were over 70.", []),
        ("The victims were 70.", []),
        ("The oldest was 91 metres.", []),
        ("The oldest was one of 91.", []),
        (
            "Maria Roe is 47, and Ian McDonald is 58. She was 41 when she won, and is 47 now.",
            ["47", "58", "41"],
        ),
        ("Turnout is 47. It was 41 when Roe won.", []),
        ("Mercy Hospital is 47. She was 41 votes short, and Pedro Ruiz was 12 seconds ahead.", []),
        ("He was 12 of the 15 times right.", []),
        ("The median age is 64.", ["64"]),
        ("The median age of the dancers was 64, and 20 were men.", ["64"]),
        ("The minimum age is 16; the age limit is at least 18.", ["16", "at least 18"]),
        ("The number of children of school age is 64.", []),
        ("The patients have come of age. The count is 64.", []),
        ("The average age is 64 pages long.", []),
        ("The median age has 64 readings.", []),
        ("The median age is 64, and their average age was about 42.", ["64", "about 42"]),
        ("The age of the people killed was 64.", ["64"]),
        ("Of that age, those killed were 42.", []),
        ("The age was 12 centuries ago.", []),
    ],
)
def test_what_people_are_over_is_an_age(text, ages):
    found = [one.text for one in quantities_in(text) if one.unit_kind is UnitKind.AGE]
    assert found == ages


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The mayor trailed by 41% to 55%.", [(41, 41), (55, 55)]),
        ("The plan was rejected by 29% to 32%.", [(29, 29), (32, 32)]),
        ("The union won 41% to 45% of the votes.", [(41, 45)]),
        ("The list may have won 20% to 25%.", [(20, 25)]),
        ("The rules were backed by 70% to 80%.", [(70, 80)]),
        ("As many as 41% to 55% could not say.", [(41, 55)]),
        ("The dealer lost $41 to $55.", [(41, 55)]),
        ("The stock lost 41 to 55 percent.", [(41, 55)]),
    ],
)
def test_the_shares_of_two_sides_are_no_range(
    text: str, figures: list[tuple[float, float]]
) -> None:
    assert [(one.low, one.high) for one in quantities_in(text)] == figures


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The poll gave her 49 percent to his 44.", "percent"),
        ("The poll put Hale at 49 percent and Moss at 44, with a margin of error.", "percent"),
        ("Hale won 49 percent to Moss's 44.", "percent"),
        ("Hale won 49 percent, to 44 seats of the others.", "seats"),
        ("Hale won 49 percent and Moss 44 seats.", "seats"),
        ("Hale won 49 percent and he has 44.", None),
        ("Hale won 49 percent, and Moss 440.", None),
    ],
)
def test_whoever_has_another_share_may_leave_its_unit_out(text, unit):
    assert quantities_in(text)[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("Unemployment rose to 5.2% in May from 4.6% a year before.", ["rose", "rose"]),
        ("Sales fell in May from 240 to 210.", ["fell", "fell"]),
        ("Prices were up in May by 3%.", [None]),
        ("In May 240 were sold.", ["sold"]),
        ("The ministers may cut 240 posts.", ["cut"]),
        ("Ministers May Cut 240 Posts", ["Cut"]),
    ],
)
def test_the_month_of_may_is_no_verb(text, predicates):
    assert [quantity.predicate for quantity in quantities_in(text)] == predicates


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Demand peaked at 61 gigawatts on Monday, the grid said, against 53 in May.", 53, "GW"),
        ("The lake held 31.4 million tonnes, compared with 44.9 last year.", 44_900_000, "t"),
        ("A litre costs €1.35, up from 1.20 in May.", 1.2, "EUR"),
        ("Turnout was 44 percent, against 51 in 2020.", 51, "percent"),
        ("Turnout was 44 percent, against 51 votes for Roe.", 51, "votes"),
        ("It held 31.4 million tonnes, up from 44.9 last year.", 44.9, None),
        ("The lake weighs 31 tonnes, against 4,400 before.", 4400, None),
        ("It is 31 tonnes. Compared with 44 in May, it is light.", 44, None),
        ("It has 400 beds, against 380 in May.", 380, None),
        ("It is 31 tonnes, and 44 in May.", 44, None),
        ("It fell by 31 tonnes, against some 44 more.", 44, None),
        ("It made 17 knots, about 31 km/h, against six before.", 6, None),
        (f"It took 31 tonnes{' and more of it' * 5}, against 44.", 44, None),
    ],
)
def test_what_is_compared_may_leave_its_unit_out(text, value, unit):
    last = quantities_in(text)[-1]
    assert (last.value, last.unit) == (pytest.approx(value), unit)
