#include "ui/prompts/kept_draft.h"

#include "ui/prompts/prompts.h"
#include "ui/widgets/text_list_editor.h"

#include <QDialog>
#include <QEvent>
#include <QLineEdit>
#include <QSettings>

#include <algorithm>

namespace rolewright::ui {
namespace {

// No part is called so.
const QString callerKey = QStringLiteral("begunAs");
const QString begunKey = QStringLiteral("begun");

}  // namespace

KeptDraft::KeptDraft(QDialog& dialog, const Store& store, Prompts& prompts, const QString& key, const QString& what)
    : QObject(&dialog), m_dialog(dialog), m_prompts(prompts), m_begunAs(store, prompts), m_key(QStringLiteral("drafts/") + key), m_what(what)
{
    dialog.installEventFilter(this);
}

void KeptDraft::add(const QString& name, std::function<QString()> text, std::function<void(const QString&)> put)
{
    const QString start = text();
    m_parts.push_back({name, std::move(text), std::move(put), start});
}

void KeptDraft::add(QLineEdit* field)
{
    add(field->objectName(), [field] { return field->text(); }, [field](const QString& text) { field->setText(text); });
    connect(field, &QLineEdit::textChanged, this, &KeptDraft::keep);
}

/// A line for each entry; the last one is the field's.
void KeptDraft::add(const QString& name, TextListEditor* list)
{
    add(name, [list] { return (list->values() << list->pending()).join(QLatin1Char('\n')); },
        [list](const QString& text) {
            QStringList lines = text.split(QLatin1Char('\n'));
            list->setPending(lines.takeLast());
            list->setValues(lines);
            Q_EMIT list->edited();
        });
    connect(list, &TextListEditor::edited, this, &KeptDraft::keep);
    connect(list, &TextListEditor::typing, this, &KeptDraft::keep);
}

void KeptDraft::setBegun(std::function<QVariantMap()> begun, std::function<void(const QVariantMap&)> put)
{
    m_begun = std::move(begun);
    m_putBegun = std::move(put);
}

bool KeptDraft::differs() const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [](const Part& part) { return part.text() != part.start; });
}

bool KeptDraft::isDirty() const { return differs() || (m_begun && !m_begun().isEmpty()); }

/// Not before the draft of the last time was offered, so that the first letter does not replace it.
void KeptDraft::keep()
{
    if (!m_offered)
        return;
    if (!isDirty())
        return forget();
    if (!m_begunAs.isThere())
        m_begunAs.begin();
    QVariantMap draft{{callerKey, m_begunAs.arn()}};
    if (m_begun)
        draft.insert(begunKey, m_begun());
    for (const Part& part : m_parts)
        draft.insert(part.name, part.text());
    QSettings settings;
    settings.setValue(m_key, draft);
    settings.sync();  // also kill -9 is to find it on the disk
}

void KeptDraft::forget()
{
    m_begunAs.clear();
    QSettings().remove(m_key);
}

void KeptDraft::askToSave(std::function<void()> save)
{
    m_begunAs.ask(&m_dialog, [save = std::move(save)](bool yes) {
        if (yes)
            save();
    });
}

void KeptDraft::askThen(std::function<void()> leave)
{
    if (!isDirty())
        return leave();
    m_prompts.choose(&m_dialog, Prompts::Tone::warning, tr("%1 is not saved").arg(m_what), tr("Kept for later, it is offered when this is opened again. Cancel goes on writing."),
                     {tr("&Keep for later"), tr("&Discard it")}, this, [this, leave = std::move(leave)](int choice) {
                         if (choice < 0)
                             return;
                         if (choice == 1)
                             forget();
                         leave();
                     });
}

/// When the dialog is there: what it asks is to stand in front of it.
bool KeptDraft::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && !m_offered) {
        m_offered = true;
        QMetaObject::invokeMethod(this, &KeptDraft::offer, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void KeptDraft::offer()
{
    const QVariantMap draft = QSettings().value(m_key).toMap();
    const bool any = !draft.value(begunKey).toMap().isEmpty() || std::any_of(m_parts.begin(), m_parts.end(), [&](const Part& part) { return draft.value(part.name, part.start).toString() != part.start; });
    if (!any || isDirty())
        return;
    m_prompts.choose(&m_dialog, Prompts::Tone::information, tr("Go on with your draft?"), tr("%1 was begun and not finished.\n\n• Go on: what was written is put back.\n• Begin anew: the draft is discarded.\n• Keep for later: this is closed, and the draft is kept.").arg(m_what),
                     {tr("&Go on"), tr("&Begin anew")}, tr("&Keep for later"), this, [this, draft](int choice) {
                         if (choice < 0)
                             return m_dialog.reject();  // the draft stays
                         if (choice == 1)
                             return forget();
                         for (const Part& part : m_parts)
                             part.put(draft.value(part.name, part.start).toString());
                         if (m_putBegun)
                             m_putBegun(draft.value(begunKey).toMap());
                         m_begunAs.restore(draft.value(callerKey).toString());
                         keep();
                     });
}

}  // namespace rolewright::ui
