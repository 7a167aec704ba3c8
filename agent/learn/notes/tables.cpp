// Ledgers, stock and reports: what has to be counted, so a table and a query.
#include <fmt/format.h>

#include <algorithm>

#include "agent/learn/notes/phrases_tables.h"
#include "agent/learn/notes/scenario.h"

namespace anser::agent {
namespace {

using namespace phrases;

std::string number(int64_t n) { return std::to_string(n); }

// The one with the largest sum, "" where two share it.
template <class Entries, class Key>
std::string largest(const Entries& entries, Key key) {
  std::map<std::string, int64_t> sums;
  for (const auto& entry : entries) sums[key(entry)] += entry.amount;
  std::string best;
  int64_t most = INT64_MIN;
  for (const auto& [name, sum] : sums) {
    if (sum == most) best.clear();
    if (sum > most) best = name;
    most = std::max(most, sum);
  }
  return best;
}

struct Entry {
  std::string day, who, what;
  int64_t amount = 0;
};

Visit asks(std::string day, std::string say, std::string query, std::string answer) {
  Visit visit;
  visit.day = std::move(day);
  visit.say = std::move(say);
  visit.intents.push_back({Intent::Kind::kSql, std::move(query), ""});
  visit.answer = std::move(answer);
  return visit;
}

class Ledger {
 public:
  Ledger(int visits, Words& words) : visits_(visits), words_(words), rng_(words.rng()), calendar_(words.rng()) {
    for (int64_t i = rng_.between(2, 5); i > 0; --i) people_.push_back(words_.person());
    for (int64_t i = rng_.between(2, 5); i > 0; --i) things_.push_back(words_.thing());
  }

  Scenario draw() {
    Scenario scenario;
    scenario.family = "ledger";
    for (int i = 0; i + 1 < visits_; ++i) {
      Visit visit;
      visit.day = calendar_.next();
      for (int64_t many = rng_.chance(0.2) ? 2 : 1; many > 0; --many) pay(visit);
      scenario.visits.push_back(std::move(visit));
    }
    scenario.visits.push_back(ask(scenario.kind));
    return scenario;
  }

 private:
  void pay(Visit& visit) {
    const bool back = !entries_.empty() && rng_.chance(0.12);
    const Entry entry{visit.day, rng_.pick(people_), rng_.pick(things_), (back ? -1 : 1) * rng_.between(2, 400)};
    entries_.push_back(entry);
    visit.say += (visit.say.empty() ? "" : " ") +
                 filled(words_.template_of(back ? Templates(kPaidBack) : Templates(kPaid)),
                        {{'N', number(std::abs(entry.amount))}, {'S', entry.who}, {'I', entry.what}});
    visit.intents.push_back({Intent::Kind::kSql,
                             fmt::format("CREATE TABLE IF NOT EXISTS ledger(day,who,what,amount);"
                                         "INSERT INTO ledger VALUES(today(),'{}','{}',{})",
                                         entry.who, entry.what, entry.amount),
                             ""});
  }

  template <class Which>
  int64_t sum(Which which) const {
    int64_t total = 0;
    for (const Entry& entry : entries_) total += which(entry) ? entry.amount : 0;
    return total;
  }

  Visit ask(std::string& kind) {
    const std::string day = calendar_.next();
    const std::string who = rng_.pick(entries_).who, what = rng_.pick(entries_).what;
    const std::string most = largest(entries_, [](const Entry& entry) { return entry.who; });
    const double at = rng_.uniform();
    if (at < 0.1 && !most.empty()) {
      kind = "most_who";
      return asks(day, std::string(words_.template_of(kMostWho)),
                  "SELECT who FROM ledger GROUP BY who ORDER BY sum(amount) DESC LIMIT 1", most);
    }
    if (at < 0.3) {
      kind = "total_what";
      return asks(day, filled(words_.template_of(kTotalWhat), {{'I', what}}),
                  fmt::format("SELECT coalesce(sum(amount),0) FROM ledger WHERE what='{}'", what),
                  number(sum([&](const Entry& entry) { return entry.what == what; })));
    }
    if (at < 0.42) {
      kind = "total_all";
      return asks(day, std::string(words_.template_of(kTotalAll)), "SELECT coalesce(sum(amount),0) FROM ledger",
                  number(sum([](const Entry&) { return true; })));
    }
    if (at < 0.55) {
      kind = "count_who";
      const auto paid = std::count_if(entries_.begin(), entries_.end(),
                                      [&](const Entry& entry) { return entry.who == who && entry.amount > 0; });
      return asks(day, filled(words_.template_of(kCountWho), {{'S', who}}),
                  fmt::format("SELECT count(*) FROM ledger WHERE who='{}' AND amount>0", who), number(paid));
    }
    if (at < 0.72) {
      kind = "who_at";
      const std::string by = Calendar::between(entries_.front().day, day, rng_);
      return asks(day, filled(words_.template_of(kWhoAt), {{'S', who}, {'D', by}}),
                  fmt::format("SELECT coalesce(sum(amount),0) FROM ledger WHERE who='{}' AND day<='{}'", who, by),
                  number(sum([&](const Entry& entry) { return entry.who == who && entry.day <= by; })));
    }
    kind = "total_who";
    return asks(day, filled(words_.template_of(kTotalWho), {{'S', who}}),
                fmt::format("SELECT coalesce(sum(amount),0) FROM ledger WHERE who='{}'", who),
                number(sum([&](const Entry& entry) { return entry.who == who; })));
  }

  const int visits_;
  Words& words_;
  Rng& rng_;
  Calendar calendar_;
  std::vector<std::string> people_, things_;
  std::vector<Entry> entries_;
};

class Stock {
 public:
  Stock(int visits, Words& words) : visits_(visits), words_(words), rng_(words.rng()), calendar_(words.rng()) {
    for (int64_t i = rng_.between(2, 6); i > 0; --i) things_.push_back(words_.thing());
  }

  Scenario draw() {
    Scenario scenario;
    scenario.family = "stock";
    for (int i = 0; i + 1 < visits_; ++i) {
      Visit visit;
      visit.day = calendar_.next();
      if (!entries_.empty() && rng_.chance(0.08)) {
        cancel(visit);
      } else {
        for (int64_t many = rng_.chance(0.25) ? 2 : 1; many > 0; --many) move(visit);
      }
      scenario.visits.push_back(std::move(visit));
    }
    scenario.visits.push_back(ask(scenario.kind));
    return scenario;
  }

 private:
  int64_t left(const std::string& what, const std::string& by) const {
    int64_t total = 0;
    for (const Entry& entry : entries_) total += entry.what == what && entry.day <= by ? entry.amount : 0;
    return total;
  }

  void move(Visit& visit) {
    const std::string& what = rng_.pick(things_);
    const int64_t have = left(what, visit.day);
    const bool out = have > 1 && rng_.chance(0.4);
    const int64_t many = out ? rng_.between(1, have - 1) : rng_.between(2, 200);
    entries_.push_back({visit.day, "", what, out ? -many : many});
    visit.say += (visit.say.empty() ? "" : " ") +
                 filled(words_.template_of(out ? Templates(kOut) : Templates(kIn)), {{'N', number(many)}, {'I', what}});
    visit.intents.push_back({Intent::Kind::kSql,
                             fmt::format("CREATE TABLE IF NOT EXISTS stock(day,item,amount);"
                                         "INSERT INTO stock VALUES(today(),'{}',{})",
                                         what, entries_.back().amount),
                             ""});
  }

  void cancel(Visit& visit) {
    const std::string what = entries_.back().what;
    entries_.pop_back();
    visit.say = filled(words_.template_of(kCancel), {{'I', what}});
    visit.intents.push_back(
        {Intent::Kind::kSql,
         fmt::format("DELETE FROM stock WHERE rowid=(SELECT max(rowid) FROM stock WHERE item='{}')", what), ""});
  }

  Visit ask(std::string& kind) {
    const std::string day = calendar_.next();
    const std::string what = entries_.empty() ? things_[0] : rng_.pick(entries_).what;
    const std::string most = largest(entries_, [](const Entry& entry) { return entry.what; });
    const double at = rng_.uniform();
    if (at < 0.15 && !most.empty()) {
      kind = "most_item";
      return asks(day, std::string(words_.template_of(kMostItem)),
                  "SELECT item FROM stock GROUP BY item ORDER BY sum(amount) DESC LIMIT 1", most);
    }
    if (at < 0.4 && !entries_.empty()) {
      kind = "left_at";
      const std::string by = Calendar::between(entries_.front().day, day, rng_);
      return asks(day, filled(words_.template_of(kLeftAt), {{'I', what}, {'D', by}}),
                  fmt::format("SELECT coalesce(sum(amount),0) FROM stock WHERE item='{}' AND day<='{}'", what, by),
                  number(left(what, by)));
    }
    kind = "left";
    return asks(day, filled(words_.template_of(kLeft), {{'I', what}}),
                fmt::format("SELECT coalesce(sum(amount),0) FROM stock WHERE item='{}'", what),
                number(left(what, day)));
  }

  const int visits_;
  Words& words_;
  Rng& rng_;
  Calendar calendar_;
  std::vector<std::string> things_;
  std::vector<Entry> entries_;
};

// One report a session, each in the same file, so that only what was kept of the others is left.
class Reports {
 public:
  Reports(int visits, Words& words) : visits_(visits), words_(words), rng_(words.rng()), calendar_(words.rng()) {}

  Scenario draw() {
    Scenario scenario;
    scenario.family = "reports";
    for (int i = 0; i + 1 < visits_; ++i) scenario.visits.push_back(report());
    scenario.visits.push_back(ask(scenario.kind));
    return scenario;
  }

 private:
  Visit report() {
    Visit visit;
    visit.day = calendar_.next();
    const auto known = [this](const std::string& name) {
      return std::any_of(entries_.begin(), entries_.end(), [&name](const Entry& entry) { return entry.what == name; });
    };
    std::string name = words_.region();
    while (known(name)) name = words_.region();
    int64_t total = 0;
    std::string lines;
    for (int64_t i = rng_.between(1, 4); i > 0; --i) {
      const int64_t amount = rng_.between(1, 300);
      total += amount;
      lines += words_.thing() + " " + number(amount) + "\n";
    }
    entries_.push_back({visit.day, "", name, total});
    const bool first = rng_.chance(0.3);
    const std::string sum = "total: " + number(total) + "\n";
    visit.files["inbox.txt"] = "report: " + name + "\n" + (first ? sum + lines : lines + sum);
    visit.say = words_.template_of(kReport);
    visit.intents.push_back({Intent::Kind::kRead, "inbox.txt", ""});
    visit.intents.push_back({Intent::Kind::kSql,
                             fmt::format("CREATE TABLE IF NOT EXISTS reports(day,name,total);"
                                         "INSERT INTO reports VALUES(today(),'{}',{})",
                                         name, total),
                             ""});
    return visit;
  }

  Visit ask(std::string& kind) {
    const std::string day = calendar_.next();
    std::vector<Entry> negated = entries_;
    for (Entry& entry : negated) entry.amount = -entry.amount;
    const std::string most = largest(entries_, [](const Entry& entry) { return entry.what; });
    const std::string least = largest(negated, [](const Entry& entry) { return entry.what; });
    const double at = rng_.uniform();
    Visit visit;
    if (at < 0.3 && !most.empty()) {
      kind = "largest";
      visit = asks(day, std::string(words_.template_of(kReportMost)),
                   "SELECT name FROM reports ORDER BY total DESC LIMIT 1", most);
    } else if (at < 0.45 && !least.empty()) {
      kind = "smallest";
      visit = asks(day, std::string(words_.template_of(kReportLeast)),
                   "SELECT name FROM reports ORDER BY total LIMIT 1", least);
    } else if (at < 0.7) {
      kind = "sum";
      int64_t sum = 0;
      for (const Entry& entry : entries_) sum += entry.amount;
      visit = asks(day, std::string(words_.template_of(kReportSum)), "SELECT coalesce(sum(total),0) FROM reports",
                   number(sum));
    } else {
      kind = "of";
      const Entry& entry = rng_.pick(entries_);
      visit = asks(day, filled(words_.template_of(kReportOf), {{'R', entry.what}}),
                   fmt::format("SELECT total FROM reports WHERE name='{}'", entry.what), number(entry.amount));
    }
    visit.files["inbox.txt"] = "(empty)\n";
    return visit;
  }

  const int visits_;
  Words& words_;
  Rng& rng_;
  Calendar calendar_;
  std::vector<Entry> entries_;
};

}  // namespace

Scenario draw_ledger(int visits, Words& words) { return Ledger(visits, words).draw(); }
Scenario draw_stock(int visits, Words& words) { return Stock(visits, words).draw(); }
Scenario draw_reports(int visits, Words& words) { return Reports(visits, words).draw(); }

}  // namespace anser::agent
