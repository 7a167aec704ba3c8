#include "agent/learn/family_words.h"

#include <array>
#include <string_view>

namespace anser::agent {
namespace {

constexpr std::array<std::string_view, 96> kWords = {
    "a",     "an",    "the",   "cat",    "dog",   "sun",    "moon",  "level",  "noon",  "apple",  "banana", "pear",
    "blue",  "red",   "green", "is",     "on",    "in",     "to",    "of",     "and",   "run",    "jump",   "tree",
    "stone", "river", "book",  "letter", "box",   "key",    "door",  "hello",  "world", "kayak",  "civic",  "radar",
    "bee",   "egg",   "ox",    "zebra",  "lion",  "tiger",  "mouse", "bread",  "milk",  "tea",    "coffee", "sugar",
    "north", "south", "east",  "west",   "one",   "two",    "three", "seven",  "big",   "small",  "fast",   "slow",
    "I",     "we",    "you",   "they",   "at",    "by",     "light", "night",  "day",   "week",   "paper",  "pen",
    "rain",  "snow",  "wind",  "fire",   "gold",  "silver", "iron",  "bottle", "class", "queue",  "street", "road",
    "wheel", "chair", "table", "lamp",   "queen", "king",   "eye",   "aaa",    "abba",  "summer", "winter", "spring"};
constexpr std::array<std::string_view, 24> kNames = {"Ann",  "Bob",  "Cleo", "Dan",  "Eve", "Finn", "Gus",  "Hana",
                                                     "Ian",  "Jo",   "Kim",  "Lena", "Max", "Nora", "Otto", "Pia",
                                                     "Quin", "Rosa", "Sam",  "Tess", "Uma", "Vera", "Will", "Zoe"};

}  // namespace

std::string random_word(Rng& rng) {
  std::string word(rng.pick(kWords));
  if (rng.chance(0.08) && word[0] >= 'a') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  if (rng.chance(0.05)) word += ",.!?"[rng.below(4)];
  return word;
}

std::string random_name(Rng& rng) { return std::string(rng.pick(kNames)); }

}  // namespace anser::agent
