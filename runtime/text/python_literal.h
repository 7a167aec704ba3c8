// Python string literals: how World vocabularies and GGUF files write the bytes of a token.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace anser::runtime {

// The bytes of one Python str or bytes literal ('..', "..", b'..'), escapes as Python's eval takes them; a str gives
// its UTF-8. kInvalid with what is wrong and at which byte of the literal.
Result<std::string> parse_python_literal(std::string_view literal);

// A literal that parse_python_literal (and Python) reads as `bytes`: a str where they are UTF-8, else a bytes literal.
// Pure ASCII.
std::string python_literal(std::string_view bytes);

// repr(bytes)[2:-1]: the form of tokenizer.ggml.tokens for the tokenizer model "rwkv"; and back. An escape that is not
// one of \t \n \r \xNN stands for the character after the backslash, as llama.cpp reads it; a broken \x is kInvalid.
std::string gguf_token_text(std::string_view bytes);
Result<std::string> parse_gguf_token_text(std::string_view text);

}  // namespace anser::runtime
