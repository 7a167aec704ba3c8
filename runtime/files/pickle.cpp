// Values live in one arena and refer to each other by index: nothing a hostile pickle builds (nesting, sharing, cycles)
// can make destruction recurse, copying explode, or memory leak. Every opcode adds at most one value.
#include "runtime/files/pickle.h"

#include <optional>

#include "base/bytes.h"
#include "runtime/io/mapped_file.h"

namespace anser::runtime {
namespace {

using Ref = size_t;

enum class Kind : uint8_t { kNone, kBool, kInteger, kText, kTuple, kDict, kGlobal, kStorage, kTensor };

struct Value {
  Kind kind = Kind::kNone;
  int64_t number = 0;
  std::string text;        // kText; kGlobal: "module name"; kStorage: its key
  std::vector<Ref> items;  // kTuple; kDict: key, value, key, value, ...
  PickledTensor tensor;    // kStorage (type, count), kTensor
};

constexpr char kOrderedDict[] = "collections OrderedDict";
constexpr char kRebuildTensor[] = "torch._utils _rebuild_tensor_v2";

std::optional<DType> storage_class(const std::string& name) {
  if (name == "torch FloatStorage") return DType::kF32;
  if (name == "torch HalfStorage") return DType::kF16;
  if (name == "torch BFloat16Storage") return DType::kBF16;
  return std::nullopt;
}

Error wrong(const std::string& what) { return Error{Errc::kCorrupt, "pickle: " + what}; }

class Machine {
 public:
  explicit Machine(std::span<const uint8_t> bytes) : in_(bytes) {}

  Result<std::map<std::string, PickledTensor>> run() {
    for (;;) {
      TRY_ASSIGN(const uint8_t opcode, in_.number<uint8_t>());
      if (opcode == '.') return finish();
      auto step = execute(opcode);
      if (!step) return std::move(step.error()).with_context("data.pkl, byte " + std::to_string(in_.offset()));
    }
  }

 private:
  Status execute(uint8_t opcode) {
    switch (opcode) {
      case 0x80:  // PROTO
        return skip(1);
      case 0x95:  // FRAME
        return skip(8);
      case 'c':  // GLOBAL
        return global();
      case 'q':  // BINPUT
        return put<uint8_t>();
      case 'r':  // LONG_BINPUT
        return put<uint32_t>();
      case 'h':  // BINGET
        return get<uint8_t>();
      case 'j':  // LONG_BINGET
        return get<uint32_t>();
      case 'X':  // BINUNICODE
        return text();
      case 'K':  // BININT1
        return integer<uint8_t>();
      case 'M':  // BININT2
        return integer<uint16_t>();
      case 'J':  // BININT
        return integer<int32_t>();
      case 0x8a:  // LONG1
        return long1();
      case 'N':  // NONE
        return push({});
      case 0x88:  // NEWTRUE
      case 0x89:  // NEWFALSE
        return push({Kind::kBool, opcode == 0x88, {}, {}, {}});
      default:
        return structure(opcode);
    }
  }

  Status structure(uint8_t opcode) {
    switch (opcode) {
      case '(':  // MARK
        marks_.push_back(stack_.size());
        return {};
      case ')':  // EMPTY_TUPLE
        return tuple(0);
      case 0x85:  // TUPLE1
      case 0x86:  // TUPLE2
      case 0x87:  // TUPLE3
        return tuple(static_cast<size_t>(opcode - 0x84));
      case 't': {  // TUPLE
        TRY_ASSIGN(const size_t count, pop_mark());
        return tuple(count);
      }
      case '}':  // EMPTY_DICT
        return push({Kind::kDict, 0, {}, {}, {}});
      case 's':  // SETITEM
        return set_items(2);
      case 'u': {  // SETITEMS
        TRY_ASSIGN(const size_t count, pop_mark());
        return set_items(count);
      }
      case 'Q':  // BINPERSID
        return persistent();
      case 'R':  // REDUCE
        return reduce();
      case 'b':  // BUILD: OrderedDict's attributes, which hold no tensors
        TRY(require(2));
        stack_.pop_back();
        return top().kind == Kind::kDict ? Status() : wrong("BUILD of something that is no dict");
      default:
        return Error{Errc::kUnsupported,
                     "pickle: opcode 0x" + to_hex({&opcode, 1}) +
                         " is not run here: only what a plain state dict needs is; save the model's state_dict()"};
    }
  }

  Status require(size_t count) {
    const size_t floor = marks_.empty() ? 0 : marks_.back();
    if (stack_.size() < floor + count) return wrong("the stack is too short");
    return {};
  }
  Value& top() { return values_[stack_.back()]; }
  Status push(Value value) {
    values_.push_back(std::move(value));
    stack_.push_back(values_.size() - 1);
    return {};
  }
  Status skip(uint64_t count) {
    TRY(in_.take(count));
    return {};
  }
  Result<size_t> pop_mark() {
    if (marks_.empty()) return wrong("no mark");
    const size_t count = stack_.size() - marks_.back();
    marks_.pop_back();
    return count;
  }

  template <class T>
  Status put() {
    TRY_ASSIGN(const T index, in_.number<T>());
    TRY(require(1));
    memo_[index] = stack_.back();
    return {};
  }
  template <class T>
  Status get() {
    TRY_ASSIGN(const T index, in_.number<T>());
    const auto found = memo_.find(index);
    if (found == memo_.end()) return wrong("memo " + std::to_string(index) + " was never set");
    stack_.push_back(found->second);
    return {};
  }
  template <class T>
  Status integer() {
    TRY_ASSIGN(const T value, in_.number<T>());
    return push({Kind::kInteger, static_cast<int64_t>(value), {}, {}, {}});
  }
  Status long1() {
    TRY_ASSIGN(const uint8_t size, in_.number<uint8_t>());
    if (size > 8) return Error{Errc::kUnsupported, "pickle: an integer of " + std::to_string(size) + " bytes"};
    TRY_ASSIGN(const auto bytes, in_.take(size));
    uint64_t value = size > 0 && (bytes[size - 1] & 0x80) != 0 ? ~uint64_t{0} : 0;
    for (size_t i = size; i > 0; --i) value = value << 8 | bytes[i - 1];
    return push({Kind::kInteger, static_cast<int64_t>(value), {}, {}, {}});
  }
  Status text() {
    TRY_ASSIGN(const uint32_t size, in_.number<uint32_t>());
    TRY_ASSIGN(const std::string_view value, in_.text(size));
    return push({Kind::kText, 0, std::string(value), {}, {}});
  }

  Result<std::string> line() {
    std::string out;
    for (;;) {
      TRY_ASSIGN(const char c, in_.number<char>());
      if (c == '\n') return out;
      if (out.size() >= 200) return wrong("a name of more than 200 bytes");
      out += c;
    }
  }
  Status global() {
    TRY_ASSIGN(const std::string module, line());
    TRY_ASSIGN(const std::string name, line());
    std::string full = module + " " + name;
    if (full != kOrderedDict && full != kRebuildTensor && !storage_class(full)) {
      return Error{Errc::kUnsupported, "pickle: refers to " + shown_name(module + "." + name) +
                                           ", which is not run here: only OrderedDict, tensors and Float, Half and "
                                           "BFloat16 storages are"};
    }
    return push({Kind::kGlobal, 0, std::move(full), {}, {}});
  }

  Status tuple(size_t count) {
    TRY(require(count));
    Value value{Kind::kTuple, 0, {}, {}, {}};
    value.items.assign(stack_.end() - static_cast<std::ptrdiff_t>(count), stack_.end());
    stack_.resize(stack_.size() - count);
    return push(std::move(value));
  }
  Status set_items(size_t count) {
    TRY(require(count + 1));
    if (count % 2 != 0) return wrong("an odd number of dict items");
    const auto first = stack_.end() - static_cast<std::ptrdiff_t>(count);
    Value& dict = values_[*(first - 1)];
    if (dict.kind != Kind::kDict) return wrong("items set in something that is no dict");
    dict.items.insert(dict.items.end(), first, stack_.end());
    stack_.resize(stack_.size() - count);
    return {};
  }

  // ("storage", class, key, device, element count)
  Status persistent() {
    TRY(require(1));
    const Value& id = top();
    const auto is = [&](size_t i, Kind kind) { return values_[id.items[i]].kind == kind; };
    if (id.kind != Kind::kTuple || id.items.size() != 5 || !is(0, Kind::kText) || !is(1, Kind::kGlobal) ||
        !is(2, Kind::kText) || !is(4, Kind::kInteger) || values_[id.items[0]].text != "storage") {
      return wrong("a persistent id that is no storage");
    }
    const auto type = storage_class(values_[id.items[1]].text);
    if (!type) return wrong("a storage of no storage class");
    Value storage{Kind::kStorage, 0, {}, {}, {}};
    storage.tensor = {values_[id.items[2]].text, *type, values_[id.items[4]].number, 0, {}};
    stack_.pop_back();
    return push(std::move(storage));
  }

  Status reduce() {
    TRY(require(2));
    const Value& arguments = top();
    const Value& callee = values_[stack_[stack_.size() - 2]];
    if (callee.kind != Kind::kGlobal || arguments.kind != Kind::kTuple) return wrong("REDUCE of no function");
    Value result{Kind::kDict, 0, {}, {}, {}};
    if (callee.text == kRebuildTensor) {
      TRY_ASSIGN(result, rebuild(arguments));
    } else if (callee.text != kOrderedDict || !arguments.items.empty()) {
      return wrong("REDUCE of " + callee.text + " with these arguments");
    }
    stack_.resize(stack_.size() - 2);
    return push(std::move(result));
  }

  Result<std::vector<int64_t>> integers(Ref ref) {
    if (values_[ref].kind != Kind::kTuple) return wrong("a tensor's shape or stride is no tuple");
    std::vector<int64_t> out;
    for (const Ref item : values_[ref].items) {
      if (values_[item].kind != Kind::kInteger) return wrong("a tensor's shape or stride holds no integer");
      out.push_back(values_[item].number);
    }
    return out;
  }

  // (storage, offset, size, stride, requires_grad, hooks[, metadata])
  Result<Value> rebuild(const Value& arguments) {
    const std::vector<Ref>& items = arguments.items;
    if (items.size() < 6 || items.size() > 7 || values_[items[0]].kind != Kind::kStorage ||
        values_[items[1]].kind != Kind::kInteger) {
      return wrong("_rebuild_tensor_v2 with other arguments than torch writes");
    }
    Value out{Kind::kTensor, 0, {}, {}, values_[items[0]].tensor};
    PickledTensor& tensor = out.tensor;
    tensor.offset = values_[items[1]].number;
    TRY_ASSIGN(tensor.shape, integers(items[2]));
    TRY_ASSIGN(const std::vector<int64_t> stride, integers(items[3]));
    TRY(check_dimensions(tensor.shape, tensor.type));
    if (stride.size() != tensor.shape.size()) return wrong("a tensor with fewer strides than dimensions");
    int64_t dense = 1;
    for (size_t i = stride.size(); i > 0; --i) {
      if (tensor.shape[i - 1] > 1 && stride[i - 1] != dense) {
        return Error{Errc::kUnsupported, "pickle: a tensor that is not dense; save it with .contiguous()"};
      }
      dense *= tensor.shape[i - 1];
    }
    if (tensor.offset < 0 || tensor.storage_count < dense || tensor.offset > tensor.storage_count - dense) {
      return wrong("a tensor that reaches outside its storage");
    }
    return out;
  }

  Result<std::map<std::string, PickledTensor>> finish() {
    if (stack_.size() != 1 || !marks_.empty() || top().kind != Kind::kDict) {
      return wrong("its value is no dict of tensors: save the model's state_dict()");
    }
    std::map<std::string, PickledTensor> out;
    const std::vector<Ref>& items = top().items;
    for (size_t i = 0; i + 1 < items.size(); i += 2) {
      const Value& key = values_[items[i]];
      const Value& value = values_[items[i + 1]];
      if (key.kind != Kind::kText || value.kind != Kind::kTensor) continue;
      if (!out.emplace(key.text, value.tensor).second)
        return wrong("tensor " + shown_name(key.text) + " appears twice");
    }
    return out;
  }

  ByteReader in_;
  std::vector<Value> values_;
  std::vector<Ref> stack_;
  std::vector<size_t> marks_;
  std::map<uint32_t, Ref> memo_;
};

}  // namespace

Result<std::map<std::string, PickledTensor>> read_state_dict(std::span<const uint8_t> bytes) {
  return Machine(bytes).run();
}

}  // namespace anser::runtime
