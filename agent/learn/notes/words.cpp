#include "agent/learn/notes/words.h"

#include <array>

#include "base/bytes.h"

namespace anser::agent {
namespace {

using Kind = Attribute::Kind;

// clang-format off
const std::vector<const char*> kPeople{
    "Ada", "Adam", "Agnes", "Alan", "Albert", "Alice", "Amir", "Amy", "Anders", "Anna", "Anton", "Arthur", "Asha", "Ava", "Bashir", "Beatrix", "Ben", "Boris", "Bruno", "Carla", "Carmen", "Chen", "Chidi", "Clara",
    "Conrad", "Daisy", "Dana", "Daniel", "Darya", "David", "Diego", "Dora", "Edith", "Edwin", "Elena", "Eli", "Elsa", "Emil", "Emma", "Erik", "Esther", "Ethan", "Eva", "Farid", "Fatima", "Felix", "Fiona", "Frank",
    "Frida", "Gabriel", "George", "Gina", "Greta", "Hana", "Hannah", "Harold", "Hassan", "Heidi", "Helen", "Henry", "Hugo", "Ida", "Igor", "Ines", "Ingrid", "Irene", "Isaac", "Ivan", "Jack", "Jacob", "Jana", "Jane",
    "Jin", "Johan", "Jonas", "Judith", "Julia", "Kai", "Karen", "Karim", "Kate", "Kenji", "Kira", "Klaus", "Lara", "Laura", "Leila", "Leo", "Lina", "Lisa", "Louis", "Lucy", "Luis", "Maja", "Marco", "Maria", "Marta",
    "Martin", "Max", "Mei", "Mia", "Milan", "Mina", "Mira", "Nadia", "Naomi", "Nina", "Noah", "Nora", "Olga", "Oliver", "Omar", "Oscar", "Otto", "Pablo", "Paul", "Pedro", "Petra", "Philip", "Quinn", "Rachel", "Rafael",
    "Rania", "Raul", "Rita", "Robert", "Rosa", "Ruth", "Sam", "Sara", "Selma", "Simon", "Sofia", "Stefan", "Susan", "Tanya", "Tara", "Theo", "Thomas", "Tim", "Tomas", "Ulla", "Vera", "Victor", "Wanda", "Wei", "Yara", "Yusuf", "Zara", "Zoe"};
const std::vector<const char*> kThings{
    "apples", "bags", "balls", "batteries", "bells", "belts", "bolts", "books", "boots", "bottles", "bowls", "boxes", "bricks", "brooms", "brushes", "buckets", "buttons", "cables", "cakes", "candles", "cans", "caps",
    "cards", "carpets", "chairs", "chains", "clocks", "cloths", "coats", "coils", "combs", "cords", "corks", "crates", "cups", "desks", "dishes", "doors", "drills", "eggs", "envelopes", "fans", "feathers", "files",
    "filters", "flags", "flowers", "folders", "forks", "frames", "fuses", "gears", "glasses", "gloves", "hammers", "handles", "hats", "hinges", "hooks", "hoses", "jars", "keys", "knives", "labels", "ladders", "lamps",
    "lemons", "lenses", "levers", "lids", "locks", "magnets", "maps", "masks", "mats", "mirrors", "mugs", "nails", "needles", "nets", "nuts", "oars", "onions", "pads", "paints", "pans", "pears", "pens", "pencils",
    "pillows", "pins", "pipes", "planks", "plates", "plugs", "poles", "pots", "pumps", "rails", "razors", "rings", "rods", "ropes", "rugs", "rulers", "sacks", "saws", "scales", "screws", "seeds", "sheets", "shelves",
    "shirts", "shoes", "shovels", "signs", "socks", "sponges", "spoons", "springs", "stamps", "stools", "straps", "switches", "tables", "tapes", "tents", "tiles", "towels", "trays", "tubes", "valves", "vases",
    "washers", "wheels", "wires", "wrenches"};
const std::vector<const char*> kRegions{
    "north", "south", "east", "west", "centre", "harbour", "airport", "valley", "hill", "river", "lake", "forest", "castle", "market", "station", "bridge", "garden", "coast", "island", "mill", "park", "square", "tower",
    "village", "museum", "library", "school", "factory", "quarry", "meadow", "canal", "arena", "abbey", "cove", "delta", "dock", "farm", "gate", "grove", "ridge"};
const std::vector<const char*> kPlaces{
    "Aberdeen", "Accra", "Athens", "Baku", "Bergen", "Berlin", "Bern", "Bilbao", "Bogota", "Boston", "Bremen", "Bristol", "Cairo", "Chennai", "Cork", "Dakar", "Delhi", "Denver", "Dresden", "Dublin", "Faro", "Geneva",
    "Genoa", "Ghent", "Graz", "Hanoi", "Havana", "Helsinki", "Kyiv", "Kyoto", "Lagos", "Leeds", "Lima", "Linz", "Lisbon", "Lyon", "Madrid", "Malaga", "Manila", "Milan", "Munich", "Nairobi", "Naples", "Nice", "Oslo",
    "Oxford", "Paris", "Porto", "Prague", "Quito", "Riga", "Rome", "Seoul", "Sofia", "Split", "Tallinn", "Tampere", "Tokyo", "Tunis", "Turin", "Utrecht", "Venice", "Vienna", "Vilnius", "Warsaw", "York", "Zagreb", "Zurich"};
const std::vector<Attribute> kAttributes{
    {"favourite colour", Kind::kWord, {"amber", "beige", "black", "blue", "bronze", "brown", "coral", "crimson", "cyan", "emerald", "gold", "green", "grey", "indigo", "ivory", "jade", "lilac", "lime", "magenta", "maroon", "mauve", "navy", "ochre", "olive", "orange", "pink", "plum", "purple", "red", "rose", "ruby", "rust", "salmon", "scarlet", "silver", "teal", "turquoise", "violet", "white", "yellow"}},
    {"favourite tea", Kind::kWord, {"assam", "camomile", "ceylon", "darjeeling", "earl grey", "fennel", "ginger", "green tea", "hibiscus", "jasmine", "keemun", "lapsang", "lemon", "matcha", "mint", "nettle", "oolong", "peppermint", "rooibos", "sage", "sencha", "white tea"}},
    {"favourite dish", Kind::kWord, {"baked beans", "borscht", "burritos", "chili", "couscous", "curry", "dumplings", "falafel", "fish pie", "fried rice", "goulash", "gnocchi", "lasagne", "moussaka", "noodles", "omelette", "paella", "pancakes", "pasta", "pizza", "potato soup", "ramen", "ravioli", "risotto", "salad", "stew", "sushi", "tacos", "tortilla"}},
    {"instrument", Kind::kWord, {"accordion", "banjo", "bassoon", "cello", "clarinet", "cornet", "drums", "fiddle", "flute", "guitar", "harp", "horn", "lute", "mandolin", "oboe", "organ", "piano", "recorder", "saxophone", "sitar", "trombone", "trumpet", "tuba", "ukulele", "viola", "violin"}},
    {"sport", Kind::kWord, {"archery", "badminton", "boxing", "chess", "climbing", "cricket", "curling", "cycling", "diving", "fencing", "football", "golf", "handball", "hockey", "judo", "karate", "rowing", "rugby", "running", "sailing", "skating", "skiing", "squash", "surfing", "swimming", "tennis", "volleyball", "wrestling"}},
    {"job", Kind::kWord, {"architect", "baker", "barber", "brewer", "butcher", "carpenter", "chemist", "cook", "dentist", "doctor", "driver", "editor", "farmer", "fisher", "gardener", "glazier", "judge", "lawyer", "mason", "miller", "nurse", "painter", "pilot", "plumber", "potter", "printer", "sailor", "singer", "smith", "tailor", "teacher", "weaver", "welder"}},
    {"pet", Kind::kWord, {"a canary", "a cat", "a dog", "a ferret", "a goat", "a goldfish", "a hamster", "a hen", "a horse", "a lizard", "a mouse", "a parrot", "a pigeon", "a pony", "a rabbit", "a snake", "a spider", "a tortoise", "two cats", "two dogs"}},
    {"language", Kind::kWord, {"Arabic", "Basque", "Bengali", "Catalan", "Czech", "Danish", "Dutch", "English", "Finnish", "French", "Georgian", "German", "Greek", "Hebrew", "Hindi", "Irish", "Italian", "Japanese", "Korean", "Latvian", "Maltese", "Norse", "Persian", "Polish", "Russian", "Serbian", "Spanish", "Swahili", "Swedish", "Tamil", "Thai", "Turkish", "Urdu", "Welsh"}},
    {"office", Kind::kCode, {}}, {"locker", Kind::kNumber, {}}, {"phone number", Kind::kNumber, {}}, {"badge number", Kind::kNumber, {}}, {"desk", Kind::kCode, {}}, {"parking space", Kind::kCode, {}}, {"room", Kind::kNumber, {}},
    {"birthday", Kind::kDay, {}}, {"first working day", Kind::kDay, {}}, {"home town", Kind::kPlace, {}}, {"next trip", Kind::kPlace, {}}, {"licence plate", Kind::kCode, {}}, {"door code", Kind::kNumber, {}}, {"shoe size", Kind::kNumber, {}}};
// clang-format on

bool kept_back(std::string_view word) { return hash_bytes(word).bytes[0] % 5 == 0; }

}  // namespace

bool Words::fits(std::string_view word) const { return kept_back(word) == (split_ == Split::kValid); }

std::string Words::of(const std::vector<const char*>& words) {
  for (int i = 0; i < 200; ++i) {
    const char* word = rng_.pick(words);
    if (fits(word)) return word;
  }
  return words.front();
}

// Two or three syllables: what has no token of its own must be copied letter by letter.
std::string Words::made_up() {
  constexpr std::array<const char*, 20> kOnsets{"b", "br", "d", "f",  "g", "h",  "k", "l", "m", "n",
                                                "p", "r",  "s", "st", "t", "tr", "v", "w", "y", "z"};
  constexpr std::array<const char*, 8> kVowels{"a", "e", "i", "o", "u", "ai", "ea", "oo"};
  constexpr std::array<const char*, 12> kCodas{"", "", "", "l", "m", "n", "r", "s", "t", "k", "nd", "rn"};
  while (true) {
    std::string word;
    const int64_t syllables = rng_.between(2, 3);
    for (int64_t i = 0; i < syllables; ++i) {
      word += std::string(rng_.pick(kOnsets)) + rng_.pick(kVowels);
      if (i + 1 == syllables || rng_.chance(0.3)) word += rng_.pick(kCodas);
    }
    if (fits(word)) return word;
  }
}

std::string Words::person() {
  if (rng_.chance(0.55)) return of(kPeople);
  std::string name = made_up();
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

std::string Words::thing() { return rng_.chance(0.7) ? of(kThings) : made_up() + "s"; }
std::string Words::region() { return rng_.chance(0.7) ? of(kRegions) : made_up(); }
const Attribute& Words::attribute() { return rng_.pick(kAttributes); }

std::string Words::value(const Attribute& attribute) {
  constexpr std::array<const char*, 12> kMonths{"January", "February", "March",     "April",   "May",      "June",
                                                "July",    "August",   "September", "October", "November", "December"};
  switch (attribute.kind) {
    case Kind::kWord:
      return rng_.chance(0.75) ? of(attribute.words) : made_up();
    case Kind::kCode:
      return std::string(1, static_cast<char>('A' + rng_.below(26))) + std::to_string(rng_.between(1, 999));
    case Kind::kNumber:
      return std::to_string(rng_.between(10, rng_.chance(0.5) ? 999 : 99999));
    case Kind::kDay:
      return std::to_string(rng_.between(1, 28)) + " " + rng_.pick(kMonths);
    case Kind::kPlace:
      return rng_.chance(0.75) ? of(kPlaces) : [this] {
        std::string town = made_up();
        town[0] = static_cast<char>(town[0] - 'a' + 'A');
        return town;
      }();
  }
  return made_up();
}

std::string_view Words::template_of(Templates templates) {
  for (int i = 0; i < 200; ++i) {
    const std::string_view one = rng_.pick(templates);
    if (split_ == Split::kValid || !kept_back(one)) return one;
  }
  return templates.front();
}

std::string filled(std::string_view text, const std::vector<std::pair<char, std::string>>& slots) {
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    const std::string* value = nullptr;
    if (text[i] == '$' && i + 1 < text.size()) {
      for (const auto& [letter, stands] : slots)
        if (letter == text[i + 1]) value = &stands;
    }
    if (value == nullptr) {
      result += text[i];
    } else {
      result += *value;
      ++i;
    }
  }
  return result;
}

}  // namespace anser::agent
