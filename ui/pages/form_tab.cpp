#include "ui/pages/form_tab.h"

#include "core/policy/edit.h"
#include "ui/pages/conflict_dialog.h"
#include "ui/pages/saves_typed.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/form_bars.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/permitted_control.h"
#include "ui/widgets/tall_area.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rolewright::ui {
namespace {

constexpr int longestShown = 60;

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

FormTab::FormTab(const PageContext& context, const QString& prefix, QWidget* parent)
    : EntityTab(context, parent), m_begunAs(context.store, context.prompts), m_prefix(prefix)
{
    auto* area = new TallArea(this);
    m_body = area->content();
    m_conflictBar = buildConflict(prefix);
    m_message = new InlineMessage(prefix + QStringLiteral("Message"), this);
    m_save = new QPushButton(tr("&Save"), this);
    m_save->setObjectName(prefix + QStringLiteral("Save"));
    m_save->setAccessibleName(tr("Save"));
    m_save->setShortcut(QKeySequence::Save);
    m_save->setProperty(savesTyped, true);
    needsPermission(store(), m_save, [this, shown = std::pair<Fields, Fields>(), subject = Subject(), intent = Intent(), number = 0]() mutable {
        if (m_typed == m_base || m_gone || m_saving || !m_conflicts.empty())
            return Intent();
        if (std::pair now(m_base, m_typed); now != shown || subject != this->subject()) {
            shown = std::move(now);
            subject = this->subject();
            std::vector<service::Operation> calls = operations(m_base, m_typed);
            const bool ofIam = std::any_of(calls.begin(), calls.end(), [](const service::Operation& call) { return call.service == "iam"; });
            intent = {m_prefix + QString::number(++number), ofIam ? subject.account : AccountId(),
                      [calls = std::move(calls)] { return std::vector<analysis::Way>{analysis::wayBy(calls)}; }};
        }
        return intent;
    });
    m_revert = new QPushButton(tr("&Revert"), this);
    m_revert->setObjectName(prefix + QStringLiteral("Revert"));
    m_revert->setAccessibleName(tr("Drop what is not saved"));

    auto* foot = new QHBoxLayout;
    foot->addWidget(m_message, 1);
    foot->addStretch(0);
    foot->addWidget(m_revert);
    foot->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(m_conflictBar);
    layout->addLayout(foot);

    connect(m_save, &QPushButton::clicked, this, &FormTab::save);
    connect(m_revert, &QPushButton::clicked, this, &FormTab::revert);
}

QWidget* FormTab::buildConflict(const QString& prefix)
{
    auto* bar = new QWidget(this);
    m_conflictText = new QLabel(bar);
    m_conflictText->setWordWrap(true);
    m_conflictText->setTextFormat(Qt::PlainText);
    const auto button = [&](const QString& text, const QString& name, const QString& spoken) {
        auto* made = new QPushButton(text, bar);
        made->setObjectName(prefix + name);
        made->setAccessibleName(spoken);
        return made;
    };
    auto* keepMine = button(tr("&Keep mine"), QStringLiteral("KeepMine"), tr("Keep what I typed; saving replaces the other change"));
    auto* takeTheirs = button(tr("&Take the other"), QStringLiteral("TakeTheirs"), tr("Take what stands there now; what I typed in this field is dropped"));
    auto* compare = button(tr("Com&pare…"), QStringLiteral("Compare"), tr("Show both side by side, and choose"));
    auto* choices = new QHBoxLayout;
    for (QPushButton* one : {compare, keepMine, takeTheirs})
        choices->addWidget(one, one == compare ? 1 : 0, Qt::AlignRight);
    auto* layout = new QVBoxLayout(bar);  // the text has the whole width, so that it stays short
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_conflictText);
    layout->addLayout(choices);
    bar->hide();
    connect(keepMine, &QPushButton::clicked, this, [this] { take(true); });
    connect(takeTheirs, &QPushButton::clicked, this, [this] { take(false); });
    connect(compare, &QPushButton::clicked, this, &FormTab::compare);
    return bar;
}

void FormTab::setMark(const std::string& field, QWidget* label) { m_marks[field] = {label, label->property("text").toString()}; }

void FormTab::subjectChanged()
{
    m_fresh = true;
    m_gone = m_saving = m_toldDirty = false;
    m_base = m_typed = {};
    m_conflicts.clear();
    m_refusal.clear();
    m_begunAs.clear();
    dropBegun();
}

void FormTab::fieldEdited()
{
    if (m_filling)
        return;
    m_typed = typed();
    noteWhoBegan();
    m_refusal.clear();
    barEdits(store(), *m_body->parentWidget());
    showState();
    tellIfDirty();
    Q_EMIT draftChanged();
}

/// With the first letter, be it in the text or in a list that it is to be added to.
void FormTab::noteWhoBegan()
{
    if (!isDirty())
        m_begunAs.clear();
    else if (!m_begunAs.isThere())
        m_begunAs.begin();
}

void FormTab::refresh()
{
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
    barEdits(store(), *m_body->parentWidget());
    showState();
    tellIfDirty();
}

/// What is begun comes and goes without a word, so that what was told last counts.
void FormTab::tellIfDirty()
{
    if (std::exchange(m_toldDirty, isDirty()) != m_toldDirty)
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
    tellIfDirty();
    Q_EMIT draftChanged();
}

/// Both sides of every field in question, and the three things one can do.
void FormTab::compare()
{
    // JSON in our layout: the difference is in what the two say, not in how they are written.
    const auto laidOut = [](const std::optional<std::string>& text) { return QString::fromStdString(policy::prettyPrint(text.value_or(std::string()))) + QLatin1Char('\n'); };
    QString theirs;
    QString mine;
    for (const auto& [field, now] : m_conflicts) {
        const QString title = m_conflicts.size() == 1 ? QString() : label(field) + QStringLiteral(":\n");
        theirs += title + laidOut(now);
        mine += title + laidOut(value(m_typed, field));
    }
    auto* dialog = new ConflictDialog(m_prefix, mine, theirs, this);
    connect(dialog, &ConflictDialog::chosen, this, &FormTab::take);
    dialog->open();
}

void FormTab::revert()
{
    m_refusal.clear();
    m_conflicts.clear();
    dropBegun();
    put(m_base);  // also when there is nothing any more to be read anew
    m_fresh = true;
    refresh();
    noteWhoBegan();
    Q_EMIT draftChanged();
}

void FormTab::saveTyped(Page::Saved saved)
{
    if (!m_save->isEnabled())
        return send(std::move(saved));
    m_begunAs.ask(this, [this, saved = std::move(saved)](bool yes) {
        if (yes)
            send(saved);
        else if (saved)
            saved(false);
    });
}

void FormTab::send(Page::Saved saved)
{
    const auto tell = [saved = std::move(saved)](bool done) {
        if (saved)
            saved(done);
    };
    if (!m_save->isEnabled()) {
        if (isDirty())
            if (const QString why = whyNotPermitted(*m_save); !why.isEmpty())
                m_message->say(InlineMessage::Tone::error, why);
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

void FormTab::saved(const std::vector<engine::CallResult>& results, const Fields& sent)
{
    m_saving = false;
    if (!results.empty() && !results.back().answer.ok())
        m_refusal = messageOf(results.back().answer.error());
    else
        m_base = sent;
    noteWhoBegan();
    showState();
    tellIfDirty();
    Q_EMIT draftChanged();
}

void FormTab::showMarks()
{
    for (const auto& [field, mark] : m_marks) {
        const bool differs = value(m_typed, field) != value(m_base, field);
        mark.first->setProperty("text", differs ? QStringLiteral("● ") + mark.second : mark.second);
        mark.first->setStatusTip(differs ? tr("Not saved yet") : QString());
    }
}

void FormTab::showState()
{
    QStringList words;
    for (const auto& [field, theirs] : m_conflicts)
        words += tr("%1 was changed elsewhere meanwhile. It says now: %2. You typed: %3.").arg(label(field), readable(theirs), readable(value(m_typed, field)));
    m_conflictText->setText(words.join(QLatin1Char('\n')));
    m_conflictBar->setVisible(!m_conflicts.empty());
    QString wrong = m_gone ? tr("It does not exist any more. Undo brings it back.") : isDirty() ? complaint() : QString();
    if (wrong.isEmpty() && !m_gone)
        wrong = begun();
    Rights::of(store()).lookAgain();
    m_save->setEnabled(isDirty() && wrong.isEmpty() && m_conflicts.empty() && !m_saving);
    m_revert->setEnabled(isDirty() && !m_saving && !m_gone);
    m_save->setVisible(!isFixed());
    m_revert->setVisible(!isFixed());
    m_message->say(InlineMessage::Tone::error, m_refusal.isEmpty() ? wrong : m_refusal);
    showMarks();
}

}  // namespace rolewright::ui
