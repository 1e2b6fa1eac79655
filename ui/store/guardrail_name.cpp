#include "ui/store/guardrail_name.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace rolewright::ui {
namespace {

struct GuardrailTexts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::RoleJudgement)
};

}  // namespace

QString guardrailName(const evaluation::Decision* decision)
{
    using evaluation::Layer;
    if (!decision)
        return GuardrailTexts::tr("a guardrail denies it");
    const bool deny = decision->effect == evaluation::Effect::explicitDeny;
    const std::array<std::pair<Layer, QString>, 6> names = {{{Layer::serviceControl, GuardrailTexts::tr("a service control policy")},
                                                             {Layer::resourceControl, GuardrailTexts::tr("a resource control policy")},
                                                             {Layer::boundary, GuardrailTexts::tr("your permissions boundary")},
                                                             {Layer::session, GuardrailTexts::tr("your session policy")},
                                                             {Layer::resource, GuardrailTexts::tr("its trust policy")},
                                                             {Layer::identity, GuardrailTexts::tr("your own policy")}}};
    for (const auto& [layer, name] : names) {
        if (deny ? decision->layer == layer : (decision->blockedBy & evaluation::bit(layer)) != 0 && layer != Layer::resource && layer != Layer::identity)
            return (deny ? GuardrailTexts::tr("%1 denies it") : GuardrailTexts::tr("%1 does not allow it")).arg(name);
    }
    return GuardrailTexts::tr("a guardrail denies it");
}

}  // namespace rolewright::ui
