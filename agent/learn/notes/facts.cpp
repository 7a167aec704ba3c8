// Facts about people that are told, change and are taken back: what notes are for.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "agent/learn/notes/phrases_facts.h"
#include "agent/learn/notes/scenario.h"

namespace anser::agent {
namespace {

using namespace phrases;

struct Told {
  std::string value, day;
};

struct Fact {
  std::string subject;
  const Attribute* attribute = nullptr;
  std::vector<Told> told;  // oldest first
  bool taken_back = false;
  std::string about() const { return subject + " " + attribute->name; }
};

class Facts {
 public:
  Facts(int visits, Words& words) : visits_(visits), words_(words), rng_(words.rng()), calendar_(words.rng()) {}

  Scenario draw() {
    scenario_.family = "facts";
    const double at = rng_.uniform();
    // What the last question needs has to happen before: two values, or a deletion, of one fact.
    scenario_.kind = at < 0.30   ? "now"
                     : at < 0.48 ? "at"
                     : at < 0.60 ? "before"
                     : at < 0.76 ? "gone"
                     : at < 0.88 ? "who"
                                 : "since";
    const std::string& kind = scenario_.kind;
    const bool two = kind == "at" || kind == "before" || kind == "gone" || (kind != "who" && rng_.chance(0.4));
    plan_target(two ? 2 : 1);
    for (int i = 0; i + 1 < visits_; ++i) visit(i);
    ask(facts_[0]);
    return std::move(scenario_);
  }

 private:
  // In which visits the fact that is asked for is told.
  void plan_target(int times) {
    std::vector<int> order;
    for (int i = 0; i + 1 < visits_; ++i) order.push_back(i);
    rng_.shuffle(order);
    order.resize(static_cast<size_t>(std::min<int>(times, visits_ - 1)));
    std::sort(order.begin(), order.end());
    target_ = order;
    facts_.push_back(new_fact());
  }

  Fact new_fact() {
    while (true) {
      Fact fact;
      // People have several things that are known of them.
      const bool known = !facts_.empty() && rng_.chance(0.35);
      fact.subject = known ? rng_.pick(facts_).subject : words_.person();
      fact.attribute = &words_.attribute();
      const auto same = [&fact](const Fact& other) { return other.about() == fact.about(); };
      if (std::none_of(facts_.begin(), facts_.end(), same)) return fact;
    }
  }

  // Another than any that somebody has, so that a value leads to one person.
  std::string new_value(const Fact& fact) {
    while (true) {
      const std::string value = words_.value(*fact.attribute);
      bool taken = false;
      for (const Fact& other : facts_)
        for (const Told& told : other.told) taken = taken || (other.attribute == fact.attribute && told.value == value);
      if (!taken) return value;
      if (rng_.chance(0.02)) return value + value;  // of a few words all are taken
    }
  }

  std::vector<std::pair<char, std::string>> slots(const Fact& fact) const {
    return {{'S', fact.subject}, {'A', fact.attribute->name}, {'V', fact.told.empty() ? "" : fact.told.back().value}};
  }

  void add_say(Visit& visit, std::string text) { visit.say += (visit.say.empty() ? "" : " ") + std::move(text); }

  void tell(Visit& visit, Fact& fact) {
    const bool again = !fact.told.empty() && !fact.taken_back;
    fact.told.push_back({new_value(fact), visit.day});
    fact.taken_back = false;
    add_say(visit, filled(words_.template_of(again ? Templates(kChanged) : Templates(kTold)), slots(fact)));
    visit.intents.push_back({Intent::Kind::kNote, fact.about(), fact.told.back().value});
  }

  void take_back(Visit& visit, Fact& fact) {
    fact.taken_back = true;
    add_say(visit, filled(words_.template_of(kTakenBack), slots(fact)));
    visit.intents.push_back({Intent::Kind::kForget, fact.about(), ""});
  }

  void visit(int index) {
    Visit visit;
    visit.day = calendar_.next();
    const bool target = std::count(target_.begin(), target_.end(), index) > 0;
    if (target) {
      Fact& fact = facts_[0];
      if (scenario_.kind == "gone" && !fact.told.empty()) {
        take_back(visit, fact);
      } else {
        tell(visit, fact);
      }
    }
    const double at = rng_.uniform();
    if (!target && at < 0.06) {
      visit.say = words_.template_of(kTalk);
    } else if (!target && at < 0.18 && facts_.size() > 1) {
      question(visit, other_fact(), false);
    } else if (!target || rng_.chance(0.35)) {
      others(visit);
    }
    scenario_.visits.push_back(std::move(visit));
  }

  Fact& other_fact() { return facts_[1 + static_cast<size_t>(rng_.below(facts_.size() - 1))]; }

  void others(Visit& visit) {
    const int64_t many = rng_.chance(0.25) ? 2 : 1;
    for (int64_t i = 0; i < many; ++i) {
      if (facts_.size() > 1 && rng_.chance(0.45)) {
        Fact& fact = other_fact();
        if (!fact.told.empty() && !fact.taken_back && rng_.chance(0.25)) {
          take_back(visit, fact);
        } else {
          tell(visit, fact);
        }
        continue;
      }
      facts_.push_back(new_fact());
      tell(visit, facts_.back());
    }
  }

  // What is known now, or nothing.
  void question(Visit& visit, const Fact& fact, bool never_told) {
    add_say(visit, filled(words_.template_of(kAsked), slots(fact)));
    visit.intents.push_back({Intent::Kind::kRecall, fact.about(), ""});
    visit.answer = never_told || fact.told.empty() || fact.taken_back ? kUnknown : fact.told.back().value;
  }

  void ask(const Fact& fact) {
    Visit visit;
    visit.day = calendar_.next();
    const std::string& kind = scenario_.kind;
    if (kind == "now" && rng_.chance(0.12)) {
      question(visit, new_fact(), true);
      scenario_.kind = "never";
    } else if (kind == "at" && fact.told.size() > 1) {
      const size_t which = static_cast<size_t>(rng_.below(fact.told.size()));
      const std::string last = which + 1 < fact.told.size() ? fact.told[which + 1].day : visit.day;
      auto all = slots(fact);
      all.push_back({'D', Calendar::between(fact.told[which].day, last, rng_)});
      visit.say = filled(words_.template_of(kAskedAt), all);
      visit.intents.push_back({Intent::Kind::kRecall, fact.about(), all.back().second});
      visit.answer = fact.told[which].value;
    } else if (kind == "before" && fact.told.size() > 1) {
      visit.say = filled(words_.template_of(kAskedBefore), slots(fact));
      visit.intents.push_back({Intent::Kind::kRecall, fact.about(), ""});
      visit.answer = fact.told[fact.told.size() - 2].value;
    } else if (kind == "since") {
      visit.say = filled(words_.template_of(kAskedSince), slots(fact));
      visit.intents.push_back({Intent::Kind::kRecall, fact.about(), ""});
      visit.answer = fact.told.back().day;
    } else if (kind == "who") {
      visit.say = filled(words_.template_of(kAskedWho), slots(fact));
      visit.intents.push_back({Intent::Kind::kRecall, fact.attribute->name + " " + fact.told.back().value, ""});
      visit.answer = fact.subject;
    } else {
      question(visit, fact, false);
      if (kind == "at" || kind == "before") scenario_.kind = "now";
    }
    scenario_.visits.push_back(std::move(visit));
  }

  const int visits_;
  Words& words_;
  Rng& rng_;
  Calendar calendar_;
  std::vector<int> target_;
  std::vector<Fact> facts_;  // the first is the one that is asked for in the end
  Scenario scenario_;
};

using Days = std::chrono::sys_days;

std::string day_text(int64_t day) {
  const std::chrono::year_month_day date{Days(std::chrono::days(day))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

int64_t day_number(const std::string& text) {
  const std::chrono::year_month_day date{std::chrono::year(std::stoi(text.substr(0, 4))),
                                         std::chrono::month(static_cast<unsigned>(std::stoi(text.substr(5, 2)))),
                                         std::chrono::day(static_cast<unsigned>(std::stoi(text.substr(8, 2))))};
  return Days(date).time_since_epoch().count();
}

}  // namespace

// Of many years, or the year would be learnt and not read.
Calendar::Calendar(Rng& rng) : rng_(rng), day_(day_number("2017-01-01") + rng.between(0, 6500)) {}

std::string Calendar::next() {
  day_ += rng_.between(1, 4);
  return day_text(day_);
}

std::string Calendar::between(const std::string& first, const std::string& last, Rng& rng) {
  const int64_t from = day_number(first);
  return day_text(rng.between(from, std::max(from, day_number(last) - 1)));
}

Scenario draw_facts(int visits, Words& words) { return Facts(visits, words).draw(); }

}  // namespace anser::agent
