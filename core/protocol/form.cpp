#include "core/protocol/form.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::protocol {

bool hasTooManyParameters(std::string_view text)
{
    return std::count(text.begin(), text.end(), '&') >= static_cast<std::ptrdiff_t>(mostParameters);
}

Form readForm(std::string_view text, Plus plus)
{
    Form form;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        if (part.empty())
            continue;
        const std::size_t sign = part.find('=');
        const std::string_view value = sign == std::string_view::npos ? std::string_view() : part.substr(sign + 1);
        form.push_back({text::percentDecode(part.substr(0, sign), plus == Plus::blank), text::percentDecode(value, plus == Plus::blank)});
    }
    return form;
}

const std::string* findParameter(const Form& form, std::string_view name)
{
    const auto found = std::find_if(form.begin(), form.end(), [name](const FormParameter& parameter) { return parameter.name == name; });
    return found == form.end() ? nullptr : &found->value;
}

}  // namespace rolewright::protocol
