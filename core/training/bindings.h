/// What names stand for while a walkthrough is played: `${R1}` is the ARN of what the learner made, whatever they called it.
#pragma once

#include "core/json/writer.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::training {

/// What `${M1.code}` and `${M1.nextCode}` become: a mark with the serial number of an MFA device behind it and a brace at its end. Its code is read when the operation is made
/// (`Sandbox`), so that what is made again shows the code of its own time.
inline constexpr std::string_view codeMark = "${mfa-code:";
inline constexpr std::string_view nextCodeMark = "${mfa-next-code:";

/// Name → value, mostly an ARN.
using Bindings = std::map<std::string, std::string, std::less<>>;

/// `text` with every `${name}` replaced. `${R1.name}` is the last part of the ARN (`ReportReader`), `${R1.account}` its account, `${M1.code}` what an MFA device shows. Nothing when a name stands for
/// nothing, and then `unbound` says which. `$${` is a plain `${`, as policies write their variables.
std::optional<std::string> expand(std::string_view text, const Bindings& bindings, std::string* unbound = nullptr);
/// The same for every text inside a value.
std::optional<json::Object> expand(const json::Object& value, const Bindings& bindings, std::string* unbound = nullptr);
/// The names in a text, without `.name` and `.account`, in order.
std::vector<std::string> namesIn(std::string_view text);
/// The name in an ARN: what follows its last slash or colon.
std::string nameOf(std::string_view arn);

}  // namespace rolewright::training
