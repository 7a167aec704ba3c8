#include "runtime/brain.h"

#include "base/unique_fd.h"
#include "runtime/files/load.h"

namespace anser::runtime {

Result<Brain> Brain::load(const std::string& path, const ModelOptions& options, const std::string& vocab_path) {
  TRY_ASSIGN(LoadedFile file, load_file(path));
  Brain brain;
  if (!vocab_path.empty()) {
    TRY_ASSIGN(const std::string text, read_file(vocab_path));
    auto tokenizer = Tokenizer::from_world_text(text);
    if (!tokenizer) return std::move(tokenizer.error()).with_context(vocab_path);
    brain.tokenizer = std::move(*tokenizer);
  } else {
    if (!file.tokenizer) return std::move(file.tokenizer.error()).with_context(path);
    brain.tokenizer = std::move(*file.tokenizer);
  }
  if (brain.tokenizer.size() > file.weights->shape.vocab) {
    return Error{Errc::kInvalid, path + ": the vocabulary has " + std::to_string(brain.tokenizer.size()) +
                                     " ids, the model only " + std::to_string(file.weights->shape.vocab)};
  }
  const auto dialect = file.metadata.find("anser.dialect");
  brain.dialect = dialect == file.metadata.end() ? "g1i" : dialect->second;
  brain.metadata = std::move(file.metadata);
  brain.model = Model::from_file(file, options);
  if (options.place == Place::kCuda) TRY(brain.model.use_cuda(*file.weights));
  return brain;
}

}  // namespace anser::runtime
