#include "ui/pages/objects/objects_tab.h"

#include "ui/models/account_text.h"
#include "ui/models/objects_model.h"
#include "ui/pages/objects/object_editor.h"
#include "ui/pages/objects/object_listing.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/prompts/prompts.h"
#include "ui/store/caller_name.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_panel.h"

#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {
namespace {

const QString callerKey = QStringLiteral("begunAs");  // of the draft, beside the editor's

QString wordsOf(const Error& error) { return toQt(error.code) + QStringLiteral(": ") + messageOf(error); }

}  // namespace

QString ObjectsTab::actor() const { return callerName(store().caller(), store()); }

bool ObjectsTab::isDirty() const { return m_editor->isDirty(); }

void ObjectsTab::subjectChanged()
{
    m_last.reset();
    m_answer->clear();
    m_calling = false;
    m_wanted.clear();
    m_model->setTable(subject().account, {});
    m_editor->setKey({});
    showState();
}

/// What one identity has read is not left lying about for the next; what was typed is kept.
void ObjectsTab::callerChanged()
{
    m_last.reset();
    m_answer->clear();
    if (!m_editor->isDirty())
        m_editor->setKey(m_editor->key());
    showState();
    refresh();
}

/// Whoever acts in a session sees nothing more when it ends, without having to ask.
void ObjectsTab::noticeEnd()
{
    const sts::SessionPtr& session = store().caller().session;
    if (session && store().engine() && store().engine()->contextNow().hasEnded(*session) != m_ended)
        refresh();
}

void ObjectsTab::refresh()
{
    showActor();
    engine::Engine* engine = store().engine();
    if (!engine || subject().key.isEmpty())
        return;
    const service::CallContext now = engine->contextNow();
    m_ended = store().caller().session && now.hasEnded(*store().caller().session);
    m_listing.start(
        [world = store().snapshot(), caller = store().caller(), context = now, about = subject()](const LatestTask::Cancelled&) {
            return listObjects(*world, caller, context, about.account, about.name());
        },
        [this](const ObjectListing& listing) {
            m_model->setTable(subject().account, listing.objects);
            selectWanted();
            m_listRefusal->say(InlineMessage::Tone::warning, listing.refused ? tr("%1 may not list this bucket. A key that is known can be tried all the same.").arg(actor()) : QString());
            m_listRefusal->setToolTip(listing.refused ? wordsOf(*listing.refused) : QString());
        });
}

QStringList ObjectsTab::foreseen()
{
    QStringList lines;
    if (subject().key.isEmpty() || !isVisible())
        return lines;
    const std::string resource = "arn:aws:s3:::" + subject().name() + "/" + (m_editor->key().isEmpty() ? "*" : m_editor->key().toStdString());
    for (const auto& [button, action] : {std::pair(m_write, "s3:PutObject"), std::pair(m_delete, "s3:DeleteObject")}) {
        const QString obstacle = Rights::of(store()).obstacleTo(button, intentTo({}, {analysis::wayNeeding(action, resource)}));
        if (!obstacle.isEmpty())
            lines += QStringLiteral("✖ ") + obstacle;
        button->setAccessibleDescription(obstacle);
    }
    return lines;
}

void ObjectsTab::showActor()
{
    const identity::AccountPtr account = store().snapshot()->account(store().caller().account);
    QStringList lines{tr("Acting as %1 in %2: the list shows what this identity may list, and every button makes a call as it.").arg(actor(), account ? accountName(*account) : QString())};
    m_actor->setText((lines + foreseen()).join(QLatin1Char('\n')));
}

void ObjectsTab::showState()
{
    const bool named = !m_editor->key().isEmpty() && !m_calling && !subject().key.isEmpty();
    m_read->setEnabled(named);
    m_delete->setEnabled(named);
    m_write->setEnabled(named && m_editor->complaint().isEmpty());
    m_write->setToolTip(m_editor->complaint());
    m_why->setVisible(m_last && m_last->grounds);
    Rights::of(store()).lookAgain();
}

void ObjectsTab::unlessDirty(std::function<void()> work)
{
    if (!m_editor->isDirty()) {
        work();
        return;
    }
    context().prompts.confirm(this, Prompts::Tone::warning, tr("Unsaved changes"), tr("What you changed in %1 is not written.").arg(m_editor->key()), tr("Discard changes"), this,
                              [work = std::move(work)](bool discard) {
                                  if (discard)
                                      work();
                              });
}

void ObjectsTab::rowChosen()
{
    const QModelIndex row = m_list->current();
    if (!row.isValid())
        return;
    const QString key = toQt(m_model->row(row.row())->key);
    if (key != m_editor->key())
        unlessDirty([this, key] { openKey(key); });
}

void ObjectsTab::select(const QString& key)
{
    if (key == m_editor->key())
        return;
    unlessDirty([this, key] {
        openKey(key);
        m_wanted = key;
        selectWanted();
    });
}

void ObjectsTab::selectWanted()
{
    for (int row = 0; row < m_model->rowCount() && !m_wanted.isEmpty(); ++row) {
        if (toQt(m_model->row(row)->key) != m_wanted)
            continue;
        m_wanted.clear();
        m_list->setCurrent(m_model->index(row, 0));
    }
}

void ObjectsTab::openKey(const QString& key)
{
    m_editor->setKey(key);
    m_answer->clear();
}

void ObjectsTab::startNew()
{
    unlessDirty([this] {
        m_list->setCurrent({});
        m_answer->clear();
        m_editor->startNew();
    });
}

void ObjectsTab::make(service::Operation operation, Answered answered, Page::Saved finished)
{
    m_calling = true;
    showState();
    store().call(std::move(operation), this, [this, asked = subject(), answered = std::move(answered), finished = std::move(finished)](const engine::CallResult& result) {
        if (asked == subject())
            take(result, answered);
        if (finished)
            finished(result.answer.ok());
    });
}

void ObjectsTab::take(const engine::CallResult& result, const Answered& answered)
{
    m_calling = false;
    m_last = result;
    if (result.answer.ok()) {
        const QString words = answered(*result.answer);
        m_answer->say(InlineMessage::Tone::success, words);
        m_last->answer = json::Object::object();  // the content is in the editor
    } else {
        m_answer->say(InlineMessage::Tone::error, wordsOf(result.answer.error()));
    }
    showState();
}

void ObjectsTab::ask()
{
    make(s3Call("ListObjectsV2", {{"Bucket", subject().name()}}), [this](const json::Object& answer) {
        const int count = answer.contains("KeyCount") ? answer.at("KeyCount").get<int>() : 0;
        const bool more = answer.contains("IsTruncated") && answer.at("IsTruncated") == true;
        return more ? tr("%1 listed the first %2 objects; there are more.").arg(actor()).arg(count) : tr("%1 listed the bucket; objects: %2.").arg(actor()).arg(count);
    });
}

void ObjectsTab::read()
{
    if (!m_read->isEnabled())
        return;
    const QString key = m_editor->key();
    unlessDirty([this, key] {
        make(s3Call("GetObject", {{"Bucket", subject().name()}, {"Key", key.toStdString()}}), [this, key](const json::Object& answer) {
            if (key == m_editor->key())
                m_editor->showObject(answer);
            return tr("%1 read %2.").arg(actor(), key);
        });
    });
}

void ObjectsTab::saveTyped(Page::Saved saved)
{
    if (!m_write->isEnabled()) {
        if (saved)
            saved(!isDirty());
        return;
    }
    m_begunAs.ask(this, [this, saved = std::move(saved)](bool yes) {
        if (yes)
            put(saved);
        else if (saved)
            saved(false);
    });
}

void ObjectsTab::put(Page::Saved saved)
{
    const QString key = m_editor->key();
    make(m_editor->putInto(subject().name()),
         [this, key](const json::Object&) {
             m_editor->written();
             return tr("%1 wrote %2. Undo takes it back.").arg(actor(), key);
         },
         std::move(saved));
}

void ObjectsTab::dropTyped() { m_editor->setKey(m_editor->key()); }

QVariantMap ObjectsTab::draft() const
{
    QVariantMap draft = m_editor->draft();
    if (!draft.isEmpty())
        draft.insert(callerKey, m_begunAs.arn());
    return draft;
}

void ObjectsTab::restoreDraft(const QVariantMap& draft)
{
    m_begunAs.restore(draft.value(callerKey).toString());
    m_editor->restoreDraft(draft);
}

void ObjectsTab::remove()
{
    const QString key = m_editor->key();
    unlessDirty([this, key] {
        make(s3Call("DeleteObject", {{"Bucket", subject().name()}, {"Key", key.toStdString()}}), [this, key](const json::Object&) {
            m_editor->setKey(key);
            return tr("%1 deleted %2. Undo brings it back.").arg(actor(), key);
        });
    });
}

void ObjectsTab::loadFile()
{
    context().prompts.askOpenFiles(this, tr("Take the content from a file"), tr("All files (*)"), this, [this](const QStringList& files) {
        if (files.isEmpty())
            return;
        unlessDirty([this, file = files.first()] {
            if (const QString wrong = m_editor->loadFile(file); !wrong.isEmpty())
                m_answer->say(InlineMessage::Tone::error, wrong);
        });
    });
}

}  // namespace rolewright::ui
