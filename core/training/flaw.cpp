#include "core/training/flaw.h"

namespace rolewright::training {

Error Flaw::error() const
{
    const std::string place = file + ":" + std::to_string(span.begin.line) + ":" + std::to_string(span.begin.column) + ": ";
    return {rule, place + message.english(), span, {}};
}

Result<void> Flaws::verdict() const
{
    for (const Flaw& flaw : m_flaws) {
        if (flaw.mustGo())
            return flaw.error();
    }
    return {};
}

}  // namespace rolewright::training
