#include "ui/pages/objects/objects_tab.h"

#include "ui/models/account_text.h"
#include "ui/models/objects_model.h"
#include "ui/pages/objects/object_editor.h"
#include "ui/pages/saves_typed.h"
#include "ui/prompts/prompts.h"
#include "ui/shell/identity_bar.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_panel.h"
#include "ui/widgets/ticker.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

using ObjectTable = identity::Table<identity::StoredObject, true>;

/// What the acting identity may see of a bucket.
struct Listing {
    ObjectTable objects;
    std::optional<Error> refused;
};

ObjectTable objectsOf(const identity::Account& owner, const std::string& bucket)
{
    std::vector<ObjectTable::Ptr> rows;
    for (std::size_t i = owner.objects.lowerBound(identity::objectKey(bucket, "")); i < owner.objects.size() && owner.objects.at(i)->bucket == bucket; ++i)
        rows.push_back(owner.objects.at(i));
    return ObjectTable::fromRows(std::move(rows));
}

QString wordsOf(const Error& error) { return toQt(error.code) + QStringLiteral(": ") + toQt(error.message); }

}  // namespace

ObjectsTab::ObjectsTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    m_actor = new QLabel(this);
    m_actor->setObjectName(QStringLiteral("objectsActor"));
    m_actor->setWordWrap(true);
    m_actor->setTextFormat(Qt::PlainText);
    auto* both = new QSplitter(this);
    both->setObjectName(QStringLiteral("objectsSplitter"));
    both->setChildrenCollapsible(false);
    both->addWidget(buildList());
    both->addWidget(buildObject());
    both->setSizes({360, 360});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_actor);
    layout->addWidget(both, 1);
    layout->addWidget(buildAnswer());
    connect(&store(), &Store::callerChanged, this, &ObjectsTab::callerChanged);
    connect(&context.ticker, &Ticker::tick, this, &ObjectsTab::noticeEnd);
    connect(m_editor, &ObjectEditor::edited, this, [this] {
        showState();
        Q_EMIT dirtyChanged();
    });
    showState();
}

QWidget* ObjectsTab::buildList()
{
    auto* side = new QWidget(this);
    m_model = new ObjectsModel(this);
    m_list = new ListPanel(QStringLiteral("objects"),
                           {tr("Objects"), tr("1 object"), tr("%1 objects"), tr("No objects to be seen"), tr("Type a key and a text on the right, and write it."), QStringLiteral("object")}, side);
    connect(changesWorkspace(store(), m_list->addAction(QStringLiteral("objectsNew"), tr("&New object"), QStringLiteral("add"), true)), &QAction::triggered, this, &ObjectsTab::startNew);
    connect(m_list->addAction(QStringLiteral("objectsAsk"), tr("Li&st"), QStringLiteral("search")), &QAction::triggered, this, &ObjectsTab::ask);
    m_list->setModel(m_model);
    m_list->view()->setColumnWidth(ObjectsModel::sizeColumn, fontMetrics().horizontalAdvance(QStringLiteral("1023 bytes")) + 16);
    m_list->view()->setColumnWidth(ObjectsModel::modifiedColumn, fontMetrics().horizontalAdvance(QStringLiteral("2026-11-24")) + 16);
    m_listRefusal = new InlineMessage(QStringLiteral("objectsRefusal"), side);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_listRefusal);
    layout->addWidget(m_list, 1);
    connect(m_list, &ListPanel::currentChanged, this, &ObjectsTab::rowChosen);
    connect(m_list, &ListPanel::activated, this, &ObjectsTab::read);
    return side;
}

QPushButton* ObjectsTab::makeButton(const QString& objectName, const QString& text, const QString& accessibleName, const QString& iconName, void (ObjectsTab::*work)())
{
    auto* button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(objectName);
    button->setAccessibleName(accessibleName);
    connect(button, &QPushButton::clicked, this, work);
    return button;
}

QWidget* ObjectsTab::buildObject()
{
    auto* side = new QWidget(this);
    m_editor = new ObjectEditor(side);
    m_read = makeButton(QStringLiteral("objectRead"), tr("&Read"), tr("Read the object as the acting identity"), QStringLiteral("object"), &ObjectsTab::read);
    m_write = makeButton(QStringLiteral("objectWrite"), tr("Wri&te"), tr("Write the object as the acting identity"), QStringLiteral("edit"), &ObjectsTab::write);
    m_write->setShortcut(QKeySequence::Save);
    m_write->setProperty(savesTyped, true);
    m_delete = makeButton(QStringLiteral("objectDelete"), tr("&Delete"), tr("Delete the object as the acting identity"), QStringLiteral("delete"), &ObjectsTab::remove);
    auto* file = makeButton(QStringLiteral("objectFile"), tr("From a f&ile…"), tr("Take the content from a file"), QStringLiteral("import"), &ObjectsTab::loadFile);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_read, m_write, m_delete})
        buttons->addWidget(button);
    for (QPushButton* button : {m_write, m_delete})
        changesWorkspace(store(), button);
    buttons->addStretch(1);
    buttons->addWidget(file);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(4, 8, 0, 0);
    layout->addWidget(m_editor, 1);
    layout->addLayout(buttons);
    return side;
}

QWidget* ObjectsTab::buildAnswer()
{
    auto* foot = new QWidget(this);
    m_answer = new InlineMessage(QStringLiteral("objectAnswer"), foot);
    m_answer->clearOnUndo(store().undoStack());
    m_why = new QPushButton(icon(QStringLiteral("why")), tr("Wh&y?"), foot);
    m_why->setObjectName(QStringLiteral("objectWhy"));
    m_why->setAccessibleName(tr("Why was the last call answered so?"));
    connect(m_why, &QPushButton::clicked, this, [this] {
        if (m_last)
            context().navigation.showWhy(*m_last);
    });
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_answer, 1);
    layout->addWidget(m_why, 0, Qt::AlignRight | Qt::AlignTop);
    return foot;
}

QString ObjectsTab::actor() const { return callerName(store().caller(), store()); }

bool ObjectsTab::isDirty() const { return m_editor->isDirty(); }

void ObjectsTab::subjectChanged()
{
    m_last.reset();
    m_answer->clear();
    m_calling = false;
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
    const identity::AccountPtr account = store().snapshot()->account(store().caller().account);
    m_actor->setText(tr("Acting as %1 in %2: the list shows what this identity may list, and every button makes a call as it.").arg(actor(), account ? accountName(*account) : QString()));
    engine::Engine* engine = store().engine();
    if (!engine || subject().key.isEmpty())
        return;
    const service::CallContext now = engine->contextNow();
    m_ended = store().caller().session && now.hasEnded(*store().caller().session);
    m_listing.start(
        [world = store().snapshot(), caller = store().caller(), context = now, about = subject()](const LatestTask::Cancelled&) {
            Listing listing;
            const service::Explained explained = service::explainCall(caller, s3Call("ListObjectsV2", {{"Bucket", about.name()}}), *world, context);
            const identity::AccountPtr owner = world->account(about.account);
            if (!explained.answer.ok())
                listing.refused = explained.answer.error();
            else if (owner)
                listing.objects = objectsOf(*owner, about.name());
            return listing;
        },
        [this](const Listing& listing) {
            m_model->setTable(subject().account, listing.objects);
            m_listRefusal->say(InlineMessage::Tone::warning, listing.refused ? tr("%1 may not list this bucket. A key that is known can be tried all the same.").arg(actor()) : QString());
            m_listRefusal->setToolTip(listing.refused ? wordsOf(*listing.refused) : QString());
        });
}

void ObjectsTab::showState()
{
    const bool named = !m_editor->key().isEmpty() && !m_calling && !subject().key.isEmpty();
    m_read->setEnabled(named);
    m_delete->setEnabled(named);
    m_write->setEnabled(named && m_editor->complaint().isEmpty());
    m_write->setToolTip(m_editor->complaint());
    m_why->setVisible(m_last && m_last->grounds);
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
    const QString key = m_editor->key();
    make(m_editor->putInto(subject().name()),
         [this, key](const json::Object&) {
             m_editor->written();
             return tr("%1 wrote %2. Undo takes it back.").arg(actor(), key);
         },
         std::move(saved));
}

void ObjectsTab::dropTyped() { m_editor->setKey(m_editor->key()); }

QVariantMap ObjectsTab::draft() const { return m_editor->draft(); }

void ObjectsTab::restoreDraft(const QVariantMap& draft) { m_editor->restoreDraft(draft); }

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
