#include "runtime/train/config.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <set>

#include "base/json.h"

namespace anser::runtime {
namespace {

using Json = nlohmann::json;

constexpr int64_t kMany = int64_t{1} << 40;

Error bad(const std::string& field, const Json& value, const std::string& allowed) {
  return Error{Errc::kInvalid, fmt::format("{} is {}; allowed: {}", field, value.dump(), allowed)};
}

// One JSON object: every field that is read is remembered, so that what is left over can be named. The first error
// stays, and later reads do nothing.
class Fields {
 public:
  Fields(const Json& object, std::string prefix) : object_(object), prefix_(std::move(prefix)) {
    if (!object.is_object()) fail(bad(prefix_.empty() ? "the configuration" : prefix_, object, "an object"));
  }

  template <class Int>
  void integer(const char* name, int64_t low, int64_t high, bool required, Int& out) {
    const Json* value = take(name, required);
    if (!value) return;
    const std::string allowed = fmt::format("a whole number from {} to {}", low, high);
    if (!value->is_number_integer() || value->get<double>() < static_cast<double>(low) ||
        value->get<double>() > static_cast<double>(high)) {
      return fail(bad(full(name), *value, allowed));
    }
    out = static_cast<Int>(value->get<int64_t>());
  }
  void number(const char* name, double low, double high, bool required, double& out) {
    const Json* value = take(name, required);
    if (!value) return;
    if (!value->is_number() || !(value->get<double>() >= low && value->get<double>() <= high)) {
      return fail(bad(full(name), *value, fmt::format("a number from {} to {}", low, high)));
    }
    out = value->get<double>();
  }
  void text(const char* name, bool required, const std::vector<std::string>& choices, std::string& out) {
    const Json* value = take(name, required);
    if (!value) return;
    const std::string allowed =
        choices.empty() ? "a non-empty string" : fmt::format("\"{}\"", fmt::join(choices, "\" or \""));
    const bool is_text = value->is_string() && !value->get_ref<const std::string&>().empty();
    if (!is_text) return fail(bad(full(name), *value, allowed));
    const auto& got = value->get_ref<const std::string&>();
    bool known = choices.empty();
    for (const std::string& choice : choices) known = known || choice == got;
    if (!known) return fail(bad(full(name), *value, allowed));
    out = got;
  }
  void texts(const char* name, bool required, std::vector<std::string>& out) {
    const Json* value = take(name, required);
    if (!value) return;
    const Error wrong = bad(full(name), *value, "a list of file names");
    if (!value->is_array() || (required && value->empty())) return fail(wrong);
    out.clear();
    for (const Json& item : *value) {
      if (!item.is_string()) return fail(wrong);
      out.push_back(item.get<std::string>());
    }
  }
  // The object of that name; the caller reads it with Fields of its own.
  const Json* object(const char* name) { return take(name, true); }

  void fail(Error error) {
    if (!error_) error_ = std::move(error);
  }
  Status finish() {
    if (!error_) {
      for (const auto& [name, value] : object_.items()) {
        if (known_.count(name) == 0) {
          fail(Error{Errc::kInvalid,
                     fmt::format("unknown field {}; known here: {}", full(name.c_str()), fmt::join(known_, ", "))});
          break;
        }
      }
    }
    if (error_) return *error_;
    return {};
  }

 private:
  std::string full(const char* name) const { return prefix_.empty() ? name : prefix_ + "." + name; }
  const Json* take(const char* name, bool required) {
    known_.insert(name);
    if (error_) return nullptr;
    const auto at = object_.find(name);
    if (at != object_.end()) return &*at;
    if (required) fail(Error{Errc::kInvalid, fmt::format("the field {} is missing", full(name))});
    return nullptr;
  }

  const Json& object_;
  std::string prefix_;
  std::set<std::string> known_;
  std::optional<Error> error_;
};

// The ranks of the published code: max(32, round(factor * sqrt(C) / 32) * 32).
int64_t published_rank(double factor, int64_t width) {
  const double r = factor * std::sqrt(static_cast<double>(width)) / 32;
  return std::max<int64_t>(32, static_cast<int64_t>(std::nearbyint(r)) * 32);
}

Status read_shape(const Json& object, ModelShape& s) {
  Fields f(object, "shape");
  f.integer("layers", 1, 256, true, s.layers);
  f.integer("width", 2, 65536, true, s.width);
  f.integer("head_size", 2, 1024, true, s.head_size);
  s.ffn = 4 * s.width;
  s.rank_w = s.rank_a = published_rank(2.5, s.width);
  s.rank_v = published_rank(1.7, s.width);
  s.rank_g = published_rank(5.0, s.width);
  f.integer("ffn", 1, 1 << 20, false, s.ffn);
  f.integer("rank_w", 1, 65536, false, s.rank_w);
  f.integer("rank_a", 1, 65536, false, s.rank_a);
  f.integer("rank_v", 1, 65536, false, s.rank_v);
  f.integer("rank_g", 1, 65536, false, s.rank_g);
  double scale = 1;
  f.number("a_scale", 1, 2, false, scale);
  s.a_scale = static_cast<float>(scale);
  TRY(f.finish());
  if (s.width % s.head_size != 0) {
    return bad("shape.width", s.width, fmt::format("a multiple of shape.head_size ({})", s.head_size));
  }
  if (s.a_scale != 1.0f && s.a_scale != 2.0f) return bad("shape.a_scale", scale, "1 (published) or 2 (extended)");
  return {};
}

Status read_data(const Json& object, TrainConfig& c) {
  Fields f(object, "data");
  f.texts("train", true, c.train);
  f.texts("valid", false, c.valid);
  f.text("vocab", true, {}, c.vocab);
  f.number("carry", 0, 1, false, c.carry);
  return f.finish();
}

void read_optimizer(Fields& f, TrainConfig& c) {
  OptimizerSettings& o = c.optimizer;
  std::string kind = "adamw";
  f.text("optimizer", false, {"adamw", "muon"}, kind);
  o.kind = kind == "muon" ? OptimizerKind::kMuon : OptimizerKind::kAdamW;
  f.number("momentum", 0, 0.999999, false, o.momentum);
  f.number("lr_max", 0, 100, true, o.lr_max);
  f.number("lr_min", 0, 100, true, o.lr_min);
  f.integer("warmup", 0, kMany, false, o.warmup);
  f.number("beta1", 0, 0.999999, false, o.beta1);
  f.number("beta2", 0, 0.999999, false, o.beta2);
  f.number("eps", 1e-30, 1, false, o.eps);
  f.number("weight_decay", 0, 100, false, o.weight_decay);
  f.number("clip", 0, 1e9, false, o.clip);
}

void read_length(Fields& f, const Json& root, TrainConfig& c) {
  f.integer("rows", 1, 65536, false, c.rows);
  f.integer("window", 1, 1 << 20, false, c.window);
  const bool steps = root.contains("steps"), tokens = root.contains("tokens");
  f.integer("steps", 1, kMany, false, c.optimizer.steps);
  f.integer("tokens", 1, kMany, false, c.tokens);
  if (steps == tokens) return f.fail(Error{Errc::kInvalid, "give exactly one of the fields steps and tokens"});
  const int64_t batch = c.rows * c.window;
  if (tokens) c.optimizer.steps = (c.tokens + batch - 1) / batch;
  c.tokens = c.optimizer.steps * batch;
}

Result<TrainConfig> read_config(const Json& root) {
  TrainConfig c;
  Fields f(root, "");
  const Json* shape = f.object("shape");
  const Json* data = f.object("data");
  if (root.is_object()) read_length(f, root, c);
  read_optimizer(f, c);
  f.integer("seed", 0, kMany, false, c.seed);
  std::string precision = "bf16";
  f.text("precision", false, {"bf16", "f32"}, precision);
  c.precision = precision == "f32" ? kernels::Precision::kF32 : kernels::Precision::kBF16;
  f.integer("threads", 0, 4096, false, c.threads);
  std::vector<std::string> backends;
  for (const kernels::Ops* ops : kernels::available_ops()) backends.emplace_back(ops->name);
  f.text("ops", false, backends, c.ops);
  f.text("start", false, {}, c.start);
  f.text("out", true, {}, c.out);
  f.integer("checkpoint_every", 1, kMany, false, c.checkpoint_every);
  f.integer("valid_every", 1, kMany, false, c.valid_every);
  f.integer("valid_tokens", 1, kMany, false, c.valid_tokens);
  f.text("export", false, {"f16", "f32"}, c.export_type);
  TRY(f.finish());
  TRY(read_shape(*shape, c.shape));
  TRY(read_data(*data, c));
  if (c.optimizer.lr_min > c.optimizer.lr_max) {
    return bad("lr_min", c.optimizer.lr_min, fmt::format("at most lr_max ({})", c.optimizer.lr_max));
  }
  return c;
}

Status apply_override(Json& root, const std::string& name, const std::string& value) {
  Json* at = &root;
  size_t begin = 0;
  for (size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', begin)) {
    at = at->is_object() ? &(*at)[name.substr(begin, dot - begin)] : nullptr;
    begin = dot + 1;
    if (!at) break;
  }
  if (!at || !(at->is_object() || at->is_null()) || begin == name.size()) {
    return Error{Errc::kInvalid, fmt::format("{} cannot be set: it names no field", name)};
  }
  Json parsed = Json::parse(value, nullptr, false);
  (*at)[name.substr(begin)] = parsed.is_discarded() ? Json(value) : std::move(parsed);
  return {};
}

}  // namespace

Result<TrainConfig> parse_train_config(const std::string& text,
                                       const std::vector<std::pair<std::string, std::string>>& overrides) {
  Json root;
  try {
    root = Json::parse(text);
  } catch (const Json::parse_error& error) {
    return Error{Errc::kInvalid, fmt::format("not JSON: {}", error.what())};
  }
  for (const auto& [name, value] : overrides) TRY(apply_override(root, name, value));
  return read_config(root);
}

}  // namespace anser::runtime
