#include "ui/why/keys_editor.h"

#include "ui/theme/icons.h"
#include "ui/why/keys_model.h"
#include "ui/why/suggestions.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/suggest_field.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <set>

namespace rolewright::ui {
namespace {

/// A key that people ask about, with a value to begin with.
struct Usual {
    const char* words;
    const char* key;
    const char* values;
};

constexpr Usual usual[] = {
    {QT_TRANSLATE_NOOP("KeysEditor", "With MFA"), "aws:MultiFactorAuthPresent", "true"},
    {QT_TRANSLATE_NOOP("KeysEditor", "Age of the MFA, seconds"), "aws:MultiFactorAuthAge", "60"},
    {QT_TRANSLATE_NOOP("KeysEditor", "From an address"), "aws:SourceIp", "203.0.113.7"},
    {QT_TRANSLATE_NOOP("KeysEditor", "Without TLS"), "aws:SecureTransport", "false"},
    {QT_TRANSLATE_NOOP("KeysEditor", "In another region"), "aws:RequestedRegion", "eu-west-1"},
    {QT_TRANSLATE_NOOP("KeysEditor", "At another time"), "aws:CurrentTime", "2026-12-24T18:00:00Z"},
    {QT_TRANSLATE_NOOP("KeysEditor", "With an external ID"), "sts:ExternalId", ""},
    {QT_TRANSLATE_NOOP("KeysEditor", "With a session name"), "sts:RoleSessionName", ""},
    {QT_TRANSLATE_NOOP("KeysEditor", "With a source identity"), "aws:SourceIdentity", ""},
    {QT_TRANSLATE_NOOP("KeysEditor", "A tag of the principal"), "aws:PrincipalTag/", ""},
    {QT_TRANSLATE_NOOP("KeysEditor", "A tag of the resource"), "aws:ResourceTag/", ""},
    {QT_TRANSLATE_NOOP("KeysEditor", "A tag in the request"), "aws:RequestTag/", ""},
    {QT_TRANSLATE_NOOP("KeysEditor", "On behalf of a resource"), "aws:SourceArn", ""},
    {QT_TRANSLATE_NOOP("KeysEditor", "Through a VPC endpoint"), "aws:SourceVpce", "vpce-1a2b3c4d"},
};

}  // namespace

KeysEditor::KeysEditor(QWidget* parent) : QWidget(parent)
{
    m_model = new KeysModel(this);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("whyKeys"));
    m_table->setAccessibleName(tr("Keys of the request"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    new ColumnFit(*m_table, *m_table->horizontalHeader());
    new EmptyWords(*m_table, tr("The keys come with a question; others can be added."));
    m_table->setMinimumHeight(110);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // it takes what the other parts leave
    m_message = new InlineMessage(QStringLiteral("whyKeyMessage"), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(buildHead());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    connect(m_model, &KeysModel::edited, this, &KeysEditor::edited);
    connect(m_model, &QAbstractItemModel::modelReset, this, &KeysEditor::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &KeysEditor::showState);
    connect(new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this, &KeysEditor::removeSelected);
    showState();
}

QWidget* KeysEditor::buildHead()
{
    auto* head = new QWidget(this);
    m_key = new SuggestField(QStringLiteral("whyKey"), tr("One more key of the request"), [] { return [](const QString& typed) { return suggestKeys(typed, mostSuggested); }; }, {}, head);
    m_key->setPlaceholderText(tr("aws:SourceIp"));
    auto* label = new QLabel(tr("&Keys of the request"), head);
    label->setBuddy(m_key);
    auto* addButton = new QPushButton(tr("Add"), head);
    addButton->setObjectName(QStringLiteral("whyKeyAdd"));
    addButton->setAccessibleName(tr("Add the key to the request"));
    auto* usualButton = new QPushButton(tr("Usual…"), head);
    usualButton->setObjectName(QStringLiteral("whyKeyUsual"));
    usualButton->setAccessibleName(tr("Keys that are asked about often"));
    usualButton->setToolTip(tr("MFA, addresses, tags, and what the policies asked for"));
    m_usual = new QMenu(usualButton);
    m_usual->setObjectName(QStringLiteral("whyKeyMenu"));
    m_remove = new QPushButton(tr("Remove"), head);
    m_remove->setObjectName(QStringLiteral("whyKeyRemove"));
    m_remove->setAccessibleName(tr("Take back what you set for the selected keys"));
    auto* fields = new QHBoxLayout;
    fields->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : {static_cast<QWidget*>(m_key), static_cast<QWidget*>(addButton), static_cast<QWidget*>(usualButton), static_cast<QWidget*>(m_remove)})
        fields->addWidget(widget, widget == m_key ? 1 : 0);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addLayout(fields);
    const auto addTyped = [this] {
        if (const QString key = m_key->text().trimmed(); !key.isEmpty()) {
            m_key->clear();
            add(key, {});
        }
    };
    connect(addButton, &QPushButton::clicked, this, addTyped);
    connect(m_key, &QLineEdit::returnPressed, this, addTyped);
    // Not the button's own menu: that would run an event loop of its own.
    connect(usualButton, &QPushButton::clicked, this, [this, usualButton] {
        fillMenu();
        m_usual->popup(usualButton->mapToGlobal(QPoint(0, usualButton->height())));
    });
    connect(m_remove, &QPushButton::clicked, this, &KeysEditor::removeSelected);
    return head;
}

const std::vector<GivenKey>& KeysEditor::given() const { return m_model->given(); }
void KeysEditor::setGiven(const std::vector<GivenKey>& given) { m_model->setGiven(given); }

void KeysEditor::show(const std::vector<ContextRow>& rows, const QStringList& missing)
{
    m_missing = missing;
    m_model->show(rows);
    QString complaint;
    for (const ContextRow& row : rows)
        complaint = complaint.isEmpty() ? row.complaint : complaint;
    m_message->say(InlineMessage::Tone::warning, complaint);
    showState();
}

void KeysEditor::fillMenu()
{
    m_usual->clear();
    for (const QString& key : m_missing)
        connect(m_usual->addAction(icon(QStringLiteral("key")), tr("Asked for: %1").arg(key)), &QAction::triggered, this, [this, key] { add(key, {}); });
    if (!m_missing.isEmpty())
        m_usual->addSeparator();
    for (const Usual& one : usual) {
        QAction* action = m_usual->addAction(QCoreApplication::translate("KeysEditor", one.words));
        connect(action, &QAction::triggered, this, [this, &one] { add(QString::fromLatin1(one.key), QString::fromLatin1(one.values)); });
    }
}

/// Keys whose name is only begun go back to the field, to be finished there; others wait for their value in the table.
void KeysEditor::add(const QString& key, const QString& values)
{
    if (key.endsWith(QLatin1Char('/')) || key.endsWith(QLatin1Char(':'))) {
        m_key->setText(key);
        m_key->setFocus();
        return;
    }
    const int row = m_model->give(key, values);
    const QModelIndex cell = m_model->index(row, KeysModel::valuesColumn);
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell);
    m_table->setFocus();
    if (values.isEmpty())
        m_table->edit(cell);
}

void KeysEditor::removeSelected()
{
    std::set<int, std::greater<>> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.insert(index.row());
    for (const int row : rows)
        m_model->remove(row);
    showState();
}

void KeysEditor::showState()
{
    bool own = false;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        own = own || m_model->row(index.row()).given;
    m_remove->setEnabled(own);
}

}  // namespace rolewright::ui
