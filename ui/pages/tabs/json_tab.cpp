#include "ui/pages/tabs/json_tab.h"

#include "core/service/rehearse.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/code_view.h"

#include <QVBoxLayout>

namespace rolewright::ui {

JsonTab::JsonTab(const PageContext& context, const QString& page, Calls calls, QWidget* parent) : EntityTab(context, parent), m_calls(std::move(calls))
{
    m_view = new CodeView(page + QStringLiteral("Json"), tr("As the API answers"), this);
    m_view->setReadOnly(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_view);
}

/// The answers come from a rehearsal, so that reading the page leaves nothing in the activity trail.
void JsonTab::refresh()
{
    engine::Engine* engine = store().engine();
    if (!engine || subject().key.isEmpty())
        return;
    // What is of no account is the same for everybody.
    const AccountId reader = subject().account.empty() ? store().account() : subject().account;
    json::Object whole = json::Object::object();
    for (const service::Operation& call : m_calls(store(), subject())) {
        const service::Rehearsal rehearsal = service::rehearse(*store().snapshot(), sts::Caller::root(reader), {call}, engine->contextNow(), *engine);
        if (!rehearsal.answers.empty() && rehearsal.answers.front().ok())
            whole[call.action] = *rehearsal.answers.front();
    }
    m_view->setCode(toQt(json::pretty(whole, 2)));
}

}  // namespace rolewright::ui
