#include "agent/step.h"

#include <cmath>

#include "agent/budget.h"
#include "agent/exit_status.h"

namespace anser::agent {

const char* ended_name(Ended ended) {
  switch (ended) {
    case Ended::kSubmitted:
      return "submitted";
    case Ended::kBudget:
      return "budget";
    case Ended::kStuck:
      return "stuck";
    case Ended::kSearched:
      return "searched";
    case Ended::kMalformed:
      return "malformed";
    case Ended::kInterrupted:
      return "interrupted";
    case Ended::kBoxRefused:
      return "box refused";
    case Ended::kScriptFinished:
      return "script finished";
  }
  return "unknown";
}

Result<Ended> parse_ended(const std::string& name) {
  for (const Ended one : {Ended::kSubmitted, Ended::kBudget, Ended::kStuck, Ended::kSearched, Ended::kMalformed,
                          Ended::kInterrupted, Ended::kBoxRefused, Ended::kScriptFinished}) {
    if (name == ended_name(one)) return one;
  }
  return Error{Errc::kInvalid, "no run ends \"" + name + "\""};
}

int exit_status(Ended ended, bool solved) {
  switch (ended) {
    case Ended::kSubmitted:
      return solved ? kDone : kNotSolved;
    case Ended::kBudget:
      return kBudgetSpent;
    case Ended::kStuck:
      return kStuck;
    case Ended::kInterrupted:
      return kInterrupted;
    case Ended::kBoxRefused:
      return kSandboxRefused;
    case Ended::kSearched:
    case Ended::kMalformed:
    case Ended::kScriptFinished:
      break;
  }
  return kNotSolved;
}

int64_t runs_of(const Step& step) { return (step.ran_check ? 1 : 0) + (step.plan ? step.plan->runs_used : 0); }

int64_t tokens_of(const Step& step) { return step.tokens + (step.plan ? step.plan->tokens : 0); }

void charge(Budget& left, const Step& step) {
  charge(left.steps, 1);
  charge(left.runs, runs_of(step));
  charge(left.tokens, tokens_of(step));
  charge(left.wall_seconds, step.seconds);
  if (step.observation.outcome) charge(left.sandbox_cpu_seconds, step.observation.outcome->cpu_seconds);
  if (step.plan) charge(left.sandbox_cpu_seconds, step.plan->sandbox_cpu_seconds);
}

std::string mind_hash(const MindState& mind) {
  Hasher hasher;
  hasher.update(mind.state->values.data(), mind.state->values.size() * sizeof(float));
  for (const uint64_t number : {static_cast<uint64_t>(mind.state->tokens), mind.cursor}) {
    hasher.update(&number, sizeof number);
  }
  return hasher.finish().hex();
}

nlohmann::json uncertainty_json(std::span<const TokenFigures> tokens) {
  // Journals keep every one of them.
  const auto rounded = [](double value) { return std::round(value * 1e6) / 1e6; };
  nlohmann::json list = nlohmann::json::array();
  for (const auto& [bytes, figures] : tokens) {
    nlohmann::ordered_json one;
    tools::put_bytes(one, "text", bytes);
    one["entropy"] = rounded(figures.entropy);
    one["varentropy"] = rounded(figures.varentropy);
    one["gini"] = rounded(figures.gini);
    one["top"] = rounded(figures.top);
    one["gap"] = rounded(figures.gap);
    one["log_prob"] = std::isfinite(figures.log_prob) ? nlohmann::ordered_json(rounded(figures.log_prob)) : nullptr;
    list.push_back(nlohmann::json(one));
  }
  return list;
}

nlohmann::json step_json(const Step& step) {
  nlohmann::json json{{"n", step.n},
                      {"now", step.now},
                      {"call", step.call},
                      {"planned", step.planned},
                      {"observation", step.observation.text},
                      {"ok", step.observation.ok},
                      {"cut_bytes", step.observation.cut_bytes},
                      {"tokens", step.tokens},
                      {"log_prob", step.log_prob},
                      {"seconds", step.seconds},
                      {"ran_check", step.ran_check},
                      {"workspace_hash", step.workspace_hash},
                      {"mind_hash", step.mind_hash},
                      {"budget_left", budget_json(step.left)}};
  if (!step.action.name.empty()) {
    json["action"] = {{"name", step.action.name}, {"arguments", nlohmann::json(step.action.arguments)}};
  }
  if (!step.observation.answer.empty()) json["answer"] = step.observation.answer;
  if (!step.said.empty()) json["said"] = step.said;
  if (step.noted)
    json["noted"] = {{"text", step.noted->text}, {"session", step.noted->session}, {"time", step.noted->time}};
  if (step.host) json["host"] = true;
  if (step.read_only) json["read_only"] = true;
  if (step.observation.outcome) json["outcome"] = nlohmann::json::parse(outcome_json(*step.observation.outcome));
  if (!step.uncertainty.empty()) json["uncertainty"] = uncertainty_json(step.uncertainty);
  if (step.plan) json["plan"] = plan_json(*step.plan);
  return json;
}

}  // namespace anser::agent
