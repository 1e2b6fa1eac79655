/// How the sign-in dialog is put together.
#include "ui/models/filter_model.h"
#include "ui/models/people_model.h"
#include "ui/sign_in/sign_in_dialog.h"
#include "ui/store/store.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

template <typename Widget>
Widget* named(Widget* widget, const QString& objectName, const QString& accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

QTableView* table(const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* view = named(new QTableView(parent), objectName, accessibleName);
    lookLikeList(*view);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    return view;
}

}  // namespace

SignInDialog::SignInDialog(const PageContext& context, QWidget* parent) : QDialog(parent), m_context(context)
{
    setObjectName(QStringLiteral("signInDialog"));
    setWindowTitle(tr("Sign in as a practice person"));
    m_people = new PeopleModel(this);
    m_filtered = new FilterModel(this);
    m_filtered->setSourceModel(m_people);
    m_candidates = new SignInCandidates(this);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(buildPeople());
    splitter->addWidget(buildRoles());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({270, 690});
    splitter->setChildrenCollapsible(false);

    m_look = named(new QPushButton(tr("Look &inside…"), this), QStringLiteral("signInLookInside"), tr("Look inside the assertion or token"));
    m_look->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_signIn = named(buttons->addButton(tr("&Sign in"), QDialogButtonBox::AcceptRole), QStringLiteral("signInButton"), tr("Sign in and act through the role"));
    m_signIn->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("signInCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_look);
    foot->addWidget(buttons, 1);
    layout->addLayout(foot);
    resize(980, 620);

    connect(m_signIn, &QPushButton::clicked, this, &SignInDialog::act);
    connect(m_look, &QPushButton::clicked, this, &SignInDialog::lookInside);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_candidates, &SignInCandidates::listed, this, &SignInDialog::rolesListed);
    connect(m_candidates, &SignInCandidates::judged, this, &SignInDialog::showChosen);
    connect(&m_context.store, &Store::snapshotChanged, this, [this] {
        if (!isVisible())
            return;
        m_people->setTable({}, m_context.store.snapshot()->people());
        reloadRoles();
    });
}

QWidget* SignInDialog::buildPeople()
{
    auto* side = new QWidget(this);
    m_filter = named(new QLineEdit(side), QStringLiteral("signInPersonFilter"), tr("Filter the people"));
    m_filter->setPlaceholderText(tr("Name, group or attribute"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_peopleList = table(QStringLiteral("signInPeople"), tr("People of the practice directory"), side);
    m_peopleList->setModel(m_filtered);
    m_peopleList->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (int column = PeopleModel::nameColumn + 1; column < m_people->columnCount(); ++column)
        m_peopleList->setColumnHidden(column, true);
    auto* label = new QLabel(tr("P&erson"), side);
    label->setBuddy(m_filter);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->addWidget(label);
    layout->addWidget(m_filter);
    layout->addWidget(m_peopleList, 1);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered->setFilterText(text);
        if (!m_peopleList->currentIndex().isValid() && m_filtered->rowCount() > 0)
            m_peopleList->setCurrentIndex(m_filtered->index(0, 0));
        else if (!m_peopleList->currentIndex().isValid())
            personChosen();
    });
    connect(m_peopleList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SignInDialog::personChosen);
    return side;
}

QWidget* SignInDialog::buildWays()
{
    auto* row = new QWidget(this);
    m_saml = named(new QRadioButton(tr("S&AML"), row), QStringLiteral("signInSaml"), tr("By SAML: a signed response offers roles"));
    m_openIdConnect = named(new QRadioButton(tr("&OpenID Connect"), row), QStringLiteral("signInOpenIdConnect"), tr("By OpenID Connect: a signed ID token for an audience"));
    m_saml->setToolTip(tr("A signed response offers the roles that the directory gives the person: AssumeRoleWithSAML"));
    m_openIdConnect->setToolTip(tr("A signed ID token says who it is and for whom it is made out: AssumeRoleWithWebIdentity"));
    m_saml->setChecked(true);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("Way"), row));
    layout->addWidget(m_saml);
    layout->addWidget(m_openIdConnect);
    layout->addStretch(1);
    connect(m_saml, &QRadioButton::toggled, this, &SignInDialog::reloadRoles);
    return row;
}

QWidget* SignInDialog::buildRoleList()
{
    m_stack = new QStackedWidget(this);
    m_roles = table(QStringLiteral("signInRoles"), tr("Roles, and whether the person would be let in"), m_stack);
    m_roles->setModel(m_candidates);
    new EmptyWords(*m_roles, tr("No role is offered this way."));
    m_roles->horizontalHeader()->setStretchLastSection(true);
    m_empty = new EmptyState(QStringLiteral("signInEmptyAction"), QStringLiteral("role"), m_stack);
    m_stack->addWidget(m_roles);
    m_stack->addWidget(m_empty);
    connect(m_roles->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_refusal->hide();
        showChosen();
    });
    connect(m_roles, &QTableView::activated, this, &SignInDialog::act);
    connect(m_empty, &EmptyState::chosen, this, [this] {
        reject();
        m_context.navigation.openPage(QStringLiteral("people"));
    });
    return m_stack;
}

QWidget* SignInDialog::buildForm()
{
    auto* form = new QWidget(this);
    m_verdict = named(new QLabel(form), QStringLiteral("signInVerdict"), tr("What the engine says of the chosen role"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_verdict->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_sessionName = named(new QLineEdit(form), QStringLiteral("signInSessionName"), tr("Role session name"));
    m_duration = named(new QSlider(Qt::Horizontal, form), QStringLiteral("signInDuration"), tr("Session length in steps of five minutes"));
    m_durationText = new QLabel(form);
    m_complaint = new InlineMessage(QStringLiteral("signInComplaint"), form);
    m_complaint->setField(m_sessionName);
    m_refusal = new RefusalPanel(m_context.store, form);
    auto* rows = new QFormLayout;
    rows->addRow(tr("Session &name"), m_sessionName);
    auto* length = new QLabel(tr("&Length"), form);
    length->setBuddy(m_duration);
    auto* duration = new QHBoxLayout;
    duration->addWidget(m_duration, 1);
    duration->addWidget(m_durationText);
    rows->addRow(length, duration);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_verdict);
    layout->addLayout(rows);
    layout->addWidget(m_complaint);
    layout->addWidget(m_refusal);
    connect(m_sessionName, &QLineEdit::textChanged, this, &SignInDialog::showChosen);
    connect(m_duration, &QSlider::valueChanged, this, &SignInDialog::showDuration);
    connect(m_refusal, &RefusalPanel::fixRequested, this, &SignInDialog::fix);
    return form;
}

QWidget* SignInDialog::buildRoles()
{
    auto* side = new QWidget(this);
    QWidget* ways = buildWays();
    QWidget* list = buildRoleList();
    QWidget* form = buildForm();
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->addWidget(ways);
    layout->addWidget(list, 1);
    layout->addWidget(form);
    return side;
}

}  // namespace rolewright::ui
