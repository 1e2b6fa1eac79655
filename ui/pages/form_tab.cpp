#include "ui/pages/form_tab.h"

#include "ui/pages/saves_typed.h"
#include "core/service/authorize.h"
#include "ui/prompts/prompts.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/inline_message.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int longestShown = 60;
const QString baseKey = QStringLiteral("base");
const QString typedKey = QStringLiteral("typed");
const QString begunKey = QStringLiteral("begunAs");

/// A value as a person reads it in the conflict message.
QString readable(const std::optional<std::string>& value)
{
    if (!value)
        return FormTab::tr("nothing");
    const QString text = QString::fromStdString(*value).simplified();
    return text.size() <= longestShown ? text : QString(text.left(longestShown) + QStringLiteral("…"));
}

std::optional<std::string> value(const Fields& fields, const std::string& field)
{
    const auto found = fields.find(field);
    return found == fields.end() ? std::nullopt : std::optional(found->second);
}

void setValue(Fields& fields, const std::string& field, const std::optional<std::string>& value)
{
    if (value)
        fields[field] = *value;
    else
        fields.erase(field);
}

}  // namespace

FormTab::FormTab(const PageContext& context, const QString& prefix, QWidget* parent) : EntityTab(context, parent)
{
    m_body = new QVBoxLayout;
    m_conflictBar = new QWidget(this);
    m_conflictText = new QLabel(m_conflictBar);
    m_conflictText->setWordWrap(true);
    m_conflictText->setTextFormat(Qt::PlainText);
    auto* keepMine = new QPushButton(tr("&Keep mine"), m_conflictBar);
    keepMine->setObjectName(prefix + QStringLiteral("KeepMine"));
    keepMine->setAccessibleName(tr("Keep what I typed; saving replaces the other change"));
    auto* takeTheirs = new QPushButton(tr("&Take the other"), m_conflictBar);
    takeTheirs->setObjectName(prefix + QStringLiteral("TakeTheirs"));
    takeTheirs->setAccessibleName(tr("Take what stands there now; what I typed in this field is dropped"));
    auto* conflict = new QHBoxLayout(m_conflictBar);
    conflict->setContentsMargins(0, 0, 0, 0);
    conflict->addWidget(m_conflictText, 1);
    conflict->addWidget(keepMine);
    conflict->addWidget(takeTheirs);
    m_conflictBar->hide();

    m_message = new InlineMessage(prefix + QStringLiteral("Message"), this);
    m_save = new QPushButton(tr("&Save"), this);
    m_save->setObjectName(prefix + QStringLiteral("Save"));
    m_save->setAccessibleName(tr("Save"));
    m_save->setShortcut(QKeySequence::Save);
    m_save->setProperty(savesTyped, true);
    changesWorkspace(store(), m_save);
    m_revert = new QPushButton(tr("&Revert"), this);
    m_revert->setObjectName(prefix + QStringLiteral("Revert"));
    m_revert->setAccessibleName(tr("Drop what is not saved"));

    auto* foot = new QHBoxLayout;
    foot->addWidget(m_message, 1);
    foot->addStretch(0);
    foot->addWidget(m_revert);
    foot->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_conflictBar);
    layout->addLayout(foot);

    connect(m_save, &QPushButton::clicked, this, &FormTab::save);
    connect(m_revert, &QPushButton::clicked, this, &FormTab::revert);
    connect(keepMine, &QPushButton::clicked, this, [this] { take(true); });
    connect(takeTheirs, &QPushButton::clicked, this, [this] { take(false); });
}

void FormTab::subjectChanged()
{
    m_fresh = true;
    m_gone = m_saving = false;
    m_base = m_typed = {};
    m_conflicts.clear();
    m_refusal.clear();
    m_begunAs.clear();
}

void FormTab::fieldEdited()
{
    if (m_filling)
        return;
    const bool was = isDirty();
    m_typed = typed();
    if (!was)
        m_begunAs = callerNow();
    m_refusal.clear();
    showState();
    if (was != isDirty())
        Q_EMIT dirtyChanged();
    Q_EMIT draftChanged();
}

void FormTab::refresh()
{
    const bool was = isDirty();
    const std::optional<Fields> now = stored();
    m_gone = !now;
    if (now && m_fresh) {
        m_fresh = false;
        m_conflicts.clear();
        m_base = *now;
        put(*now);
    } else if (now) {
        merge(*now);
    }
    shown();
    showState();
    if (was != isDirty())
        Q_EMIT dirtyChanged();
}

/// Three-way, field by field.
void FormTab::merge(const Fields& now)
{
    Fields all = now;
    all.insert(m_base.begin(), m_base.end());
    all.insert(m_typed.begin(), m_typed.end());
    m_conflicts.clear();
    Fields next = m_typed;
    for (const auto& [field, any] : all) {
        const auto theirs = value(now, field);
        const auto mine = value(m_typed, field);
        const auto base = value(m_base, field);
        if (theirs == base)
            continue;
        if (mine == base || mine == theirs) {
            setValue(next, field, theirs);
            setValue(m_base, field, theirs);
        } else {
            m_conflicts[field] = theirs;
        }
    }
    if (next != m_typed)
        put(next);
}

void FormTab::put(const Fields& values)
{
    m_typed = values;
    m_filling = true;
    fill(values);
    m_filling = false;
}

void FormTab::take(bool mine)
{
    Fields next = m_typed;
    for (const auto& [field, theirs] : m_conflicts) {
        setValue(m_base, field, theirs);
        if (!mine)
            setValue(next, field, theirs);
    }
    m_conflicts.clear();
    put(next);
    showState();
    Q_EMIT dirtyChanged();
}

void FormTab::revert()
{
    const bool was = isDirty();
    m_refusal.clear();
    m_conflicts.clear();
    put(m_base);  // also when there is nothing any more to be read anew
    m_fresh = true;
    refresh();
    if (was && !isDirty())
        Q_EMIT dirtyChanged();
}

/// Of whoever acts; a renewed session is who it was.
QString FormTab::callerNow() const
{
    const auto who = service::identify(*store().snapshot(), store().caller());
    return who ? toQt(who->arn) : QString();
}

/// What was begun as one and would be saved as another may be meant for the first: other permissions, another name in the trail.
void FormTab::saveTyped(Page::Saved saved)
{
    const QString now = callerNow();
    if (!m_save->isEnabled() || m_begunAs.isEmpty() || m_begunAs == now)
        return send(std::move(saved));
    const auto name = [](const QString& arn) { return arn.section(QLatin1Char(':'), 4); };
    context().prompts.confirm(this, Prompts::Tone::warning, tr("Save as somebody else?"),
                              tr("You began this as %1 and act as %2 now: it would be done with the permissions and in the name of %2.").arg(name(m_begunAs), name(now)), tr("Save all the same"),
                              this, [this, now, saved](bool yes) {
                                  if (yes) {
                                      m_begunAs = now;
                                      send(saved);
                                  } else if (saved) {
                                      saved(false);
                                  }
                              });
}

void FormTab::send(Page::Saved saved)
{
    const auto tell = [saved = std::move(saved)](bool done) {
        if (saved)
            saved(done);
    };
    if (!m_save->isEnabled()) {
        if (isDirty() && store().isReadOnly())
            m_message->say(InlineMessage::Tone::error, m_save->toolTip());
        return tell(!isDirty());
    }
    std::vector<service::Operation> calls = operations(m_base, m_typed);
    m_saving = true;
    showState();
    store().runIn(subject().account, undoTitle(), std::move(calls), this, [this, tell, sent = m_typed, asked = subject()](const std::vector<engine::CallResult>& results) {
        if (asked == subject())
            this->saved(results, sent);
        tell(results.empty() || results.back().answer.ok());
    });
}

QVariantMap FormTab::draft() const
{
    if (!isDirty())
        return {};
    const auto map = [](const Fields& fields) {
        QVariantMap values;
        for (const auto& [field, text] : fields)
            values.insert(QString::fromStdString(field), QString::fromStdString(text));
        return values;
    };
    return {{baseKey, map(m_base)}, {typedKey, map(m_typed)}, {begunKey, m_begunAs}};
}

void FormTab::restoreDraft(const QVariantMap& draft)
{
    const auto fields = [&draft](const QString& key) {
        Fields values;
        const QVariantMap map = draft.value(key).toMap();
        for (auto value = map.begin(); value != map.end(); ++value)
            values[value.key().toStdString()] = value.value().toString().toStdString();
        return values;
    };
    refresh();
    m_base = fields(baseKey);
    put(fields(typedKey));
    m_begunAs = draft.value(begunKey).toString();
    refresh();  // what was changed elsewhere since is merged, or asked about
    Q_EMIT dirtyChanged();
}

void FormTab::saved(const std::vector<engine::CallResult>& results, const Fields& sent)
{
    m_saving = false;
    const bool was = isDirty();
    if (!results.empty() && !results.back().answer.ok())
        m_refusal = QString::fromStdString(results.back().answer.error().message);
    else
        m_base = sent;
    showState();
    if (was != isDirty())
        Q_EMIT dirtyChanged();
}

void FormTab::showState()
{
    QStringList words;
    for (const auto& [field, theirs] : m_conflicts)
        words += tr("%1 was changed elsewhere meanwhile. It says now: %2. You typed: %3.").arg(label(field), readable(theirs), readable(value(m_typed, field)));
    m_conflictText->setText(words.join(QLatin1Char('\n')));
    m_conflictBar->setVisible(!m_conflicts.empty());
    QString wrong = m_gone ? tr("It does not exist any more. Undo brings it back.") : isDirty() ? complaint() : QString();
    m_save->setEnabled(isDirty() && wrong.isEmpty() && m_conflicts.empty() && !m_saving);
    m_revert->setEnabled(isDirty() && !m_saving && !m_gone);
    m_message->say(InlineMessage::Tone::error, m_refusal.isEmpty() ? wrong : m_refusal);
}

}  // namespace rolewright::ui
