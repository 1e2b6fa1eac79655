#include "ui/prompts/begun_as.h"

#include "core/service/authorize.h"
#include "ui/prompts/prompts.h"
#include "ui/store/store.h"

#include <QCoreApplication>
#include <QWidget>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::BegunAs)
};

}  // namespace

void BegunAs::begin() { m_arn = callerNow(); }

/// Of whoever acts; a renewed session is who it was.
QString BegunAs::callerNow() const
{
    const auto who = service::identify(*m_store.snapshot(), m_store.caller());
    return who ? QString::fromStdString(who->arn) : QString();
}

void BegunAs::ask(QWidget* parent, std::function<void(bool)> go)
{
    const QString now = callerNow();
    if (m_arn.isEmpty() || m_arn == now)
        return go(true);
    const auto name = [](const QString& arn) { return arn.section(QLatin1Char(':'), 4); };
    m_prompts.confirm(parent, Prompts::Tone::warning, Texts::tr("Save as somebody else?"),
                      Texts::tr("You began this as %1 and act as %2 now: it would be done with the permissions and in the name of %2.").arg(name(m_arn), name(now)),
                      Texts::tr("Save all the same"), parent, [this, now, go = std::move(go)](bool yes) {
                          if (yes)
                              m_arn = now;
                          go(yes);
                      });
}

}  // namespace rolewright::ui
