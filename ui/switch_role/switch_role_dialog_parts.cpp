#include "ui/mfa/mfa_fields.h"
#include "ui/store/store.h"
#include "ui/switch_role/assume_form.h"
#include "ui/switch_role/change_panel.h"
#include "ui/switch_role/refusal_panel.h"
#include "ui/switch_role/switch_as_button.h"
#include "ui/switch_role/switch_options.h"
#include "ui/switch_role/switch_role_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/list_look.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>

namespace rolewright::ui {
namespace {

/// What is chosen stays chosen until something else is: a click beside the rows, or with Ctrl on one, takes no choice away, so that the form beside is about what is marked.
class ChoiceList final : public QTableView {
public:
    using QTableView::QTableView;

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent*) const override
    {
        return index.isValid() ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows : QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate);
    }
};

}  // namespace

SwitchRoleDialog::SwitchRoleDialog(Store& store, Prompts& prompts, Ticker& ticker, QWidget* parent)
    : QDialog(parent), m_store(store), m_prompts(prompts), m_ticker(ticker)
{
    setObjectName(QStringLiteral("switchRoleDialog"));
    setWindowTitle(tr("Switch role"));
    setAttribute(Qt::WA_DeleteOnClose, false);
    m_candidates = new RoleCandidates(this);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(buildList());
    splitter->addWidget(buildForm());
    m_refusal = new RefusalPanel(m_store, this);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_refusal);  // below, so that nothing in the form moves when it comes or goes
    layout->addWidget(buildButtons());
    resize(1180, 680);
    connectForm();
    connect(m_candidates, &QAbstractItemModel::dataChanged, this, [this] {
        preselect();
        showChosen();
    });
    connect(m_candidates, &RoleCandidates::filtered, this, &SwitchRoleDialog::filter);
    connect(&m_store, &Store::snapshotChanged, this, [this] {
        if (isVisible())
            reloadCandidates();
    });
}

QWidget* SwitchRoleDialog::buildList()
{
    auto* side = new QWidget(this);
    m_filter = new QLineEdit(side);
    m_filter->setObjectName(QStringLiteral("switchRoleFilter"));
    m_filter->setAccessibleName(tr("Find a role, or paste its ARN or a switch-role link"));
    m_filter->setPlaceholderText(tr("Find a role by name, account or tag, or paste its ARN or a switch-role link"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list = new ChoiceList(side);
    m_list->setObjectName(QStringLiteral("switchRoleList"));
    m_list->setAccessibleName(tr("Roles and whether you can assume them"));
    m_list->setModel(m_candidates);
    lookLikeList(*m_list);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->horizontalHeader()->setStretchLastSection(true);

    m_nothing = new EmptyState(QStringLiteral("switchRoleShowAll"), QStringLiteral("role"), side);
    m_nothing->hide();
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_nothing, &EmptyState::chosen, this, [this] {
        m_filter->clear();
        m_filter->setFocus();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_undecided = m_undecided && text.isEmpty();
        m_refusal->hide();
        m_reference = readRoleReference(text, *m_store.snapshot());
        m_candidates->setFilter(text);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        m_undecided = m_undecided && !now.isValid();
        if (m_wantedArn != chosenArn())
            m_refusal->hide();
        m_wantedArn = chosenArn();
        showChosen();
    });
    connect(m_list, &QTableView::doubleClicked, this, &SwitchRoleDialog::goOn);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &SwitchRoleDialog::lookAtRows);
    return side;
}

QLayout* SwitchRoleDialog::buildHeading(QWidget* side)
{
    m_title = new QLabel(side);
    m_title->setObjectName(QStringLiteral("switchRoleTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // as wide as there is room for, however long the name
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto* favourite = new QPushButton(tr("F&avourite"), side);
    favourite->setObjectName(QStringLiteral("switchRoleFavourite"));
    favourite->setAccessibleName(tr("Mark or unmark this role as a favourite"));
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(favourite, 0, Qt::AlignTop);
    connect(favourite, &QPushButton::clicked, this, &SwitchRoleDialog::toggleFavourite);
    return heading;
}

QWidget* SwitchRoleDialog::buildForm()
{
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("switchRoleArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(440);
    auto* side = new QWidget(area);
    QLayout* heading = buildHeading(side);  // parts are made in the order in which Tab goes through them
    m_verdict = new QLabel(side);
    m_verdict->setObjectName(QStringLiteral("switchRoleVerdict"));
    m_verdict->setAccessibleName(tr("Whether you can assume this role"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_goToSession = new QPushButton(tr("&Go to its live session"), side);
    m_goToSession->setObjectName(QStringLiteral("switchRoleGoToSession"));
    m_goToSession->setAccessibleName(tr("Go to the live session of this role"));
    m_switchAs = new SwitchAsButton(m_store, [this] { return chosenArn(); }, [this](const QString& role) { start(role); }, side);
    m_switchAs->setObjectName(QStringLiteral("switchRoleAs"));
    m_switchAs->setAutoDefault(false);
    m_form = new AssumeForm(m_store, m_prompts, m_ticker, side);
    m_changes = new ChangePanel(side);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addLayout(heading);
    layout->addWidget(m_verdict);
    layout->addWidget(m_goToSession, 0, Qt::AlignLeft);
    layout->addWidget(m_switchAs, 0, Qt::AlignLeft);
    layout->addWidget(m_form);
    layout->addWidget(m_changes);
    layout->addStretch(1);
    area->setWidget(side);
    return area;
}

QWidget* SwitchRoleDialog::buildButtons()
{
    auto* row = new QWidget(this);
    auto* options = new QPushButton(tr("O&ptions"), row);
    options->setObjectName(QStringLiteral("switchRoleOptions"));
    options->setAccessibleName(tr("Options: names of sessions, and when to be asked twice"));
    options->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, row);
    const auto add = [&](const QString& text, const QString& objectName, const QString& accessibleName, QDialogButtonBox::ButtonRole role) {
        QPushButton* button = buttons->addButton(text, role);
        button->setObjectName(objectName);
        button->setAccessibleName(accessibleName);
        button->setAutoDefault(role == QDialogButtonBox::AcceptRole);
        return button;
    };
    m_switch = add(tr("&Switch role"), QStringLiteral("switchRoleButton"), tr("Switch role"), QDialogButtonBox::AcceptRole);
    m_switch->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("switchRoleCancel"));
    QPushButton* token = add(tr("Get session &token…"), QStringLiteral("switchRoleGetToken"), tr("Get a session token of the base identity, with MFA"),
                             QDialogButtonBox::ResetRole);
    auto* menu = new SwitchOptions(m_prompts, this);
    connect(token, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT sessionTokenRequested();
    });
    connect(options, &QPushButton::clicked, menu, [menu, options] { menu->popup(options->mapToGlobal(QPoint(0, options->height()))); });
    connect(menu, &SwitchOptions::changed, m_form, &AssumeForm::applySettings);
    connect(m_switch, &QPushButton::clicked, this, &SwitchRoleDialog::act);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(options);
    layout->addWidget(buttons, 1);
    return row;
}

void SwitchRoleDialog::connectForm()
{
    connect(m_goToSession, &QPushButton::clicked, this, &SwitchRoleDialog::goToLiveSession);
    connect(m_form, &AssumeForm::sourceChanged, this, &SwitchRoleDialog::reloadCandidates);
    connect(m_form, &AssumeForm::edited, this, &SwitchRoleDialog::showState);
    connect(m_form, &AssumeForm::confirmed, this, &SwitchRoleDialog::act);
    connect(m_refusal, &RefusalPanel::fixRequested, this, &SwitchRoleDialog::fix);
    connect(m_refusal, &RefusalPanel::insteadRequested, this, [this](const QString& arn) { m_filter->setText(arn); });
    connect(m_refusal, &RefusalPanel::deviceRequested, &m_form->mfa(), &MfaFields::setUp);
    connect(m_refusal, &RefusalPanel::retryRequested, this, &SwitchRoleDialog::act);
}

}  // namespace rolewright::ui
