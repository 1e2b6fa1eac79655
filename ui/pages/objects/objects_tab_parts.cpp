#include "ui/pages/objects/objects_tab.h"

#include "ui/models/objects_model.h"
#include "ui/pages/objects/object_editor.h"
#include "ui/pages/saves_typed.h"
#include "ui/store/rights.h"
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

ObjectsTab::ObjectsTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent), m_begunAs(context.store, context.prompts)
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
    connect(&Rights::of(store()), &Rights::changed, this, &ObjectsTab::showActor);
    connect(&context.ticker, &Ticker::tick, this, &ObjectsTab::noticeEnd);
    connect(m_editor, &ObjectEditor::edited, this, [this] {
        if (!m_editor->isDirty())
            m_begunAs.clear();
        else if (!m_begunAs.isThere())
            m_begunAs.begin();
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

}  // namespace rolewright::ui
