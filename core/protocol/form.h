/// Parameters as forms and query strings write them: `name=value&name=value`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::protocol {

/// Without its escapes.
struct FormParameter {
    std::string name;
    std::string value;
};
using Form = std::vector<FormParameter>;

/// More than any operation takes. Every parameter costs a hundred bytes of memory before anybody is asked who he is, so longer forms are not read.
inline constexpr std::size_t mostParameters = 100'000;
bool hasTooManyParameters(std::string_view text);

/// What a plus sign stands for: a blank in forms (HTML, application/x-www-form-urlencoded), itself in the query that SigV4 signs.
enum class Plus : unsigned char { blank, plus };
/// In the order in which they came; empty pieces are left out.
Form readForm(std::string_view text, Plus plus = Plus::blank);
/// The value of the first parameter of this name, or null.
const std::string* findParameter(const Form& form, std::string_view name);

}  // namespace rolewright::protocol
