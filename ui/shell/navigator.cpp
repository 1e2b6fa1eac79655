#include "ui/shell/navigator.h"

#include "ui/models/account_text.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QDragMoveEvent>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int hoverMilliseconds = 450;
constexpr int leastWide = 196;
constexpr int narrowWidth = 72;
constexpr int usualLeastWithWords = 1100;  ///< the page needs the rest
const QString unsavedMark = QStringLiteral("● ");

/// A page's name gives way to its picture; that something is not saved does not.
class PageDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    bool narrow = false;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        constexpr int height = 28;
        return {QStyledItemDelegate::sizeHint(option, index).width(), height};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (narrow)
            option->text = option->text.startsWith(unsavedMark) ? unsavedMark : QString();
    }
};

/// Where there is little room its text is all of it: its picture is the same for every account.
class AccountBox final : public QComboBox {
public:
    using QComboBox::QComboBox;
    void setNarrow(bool isNarrow)
    {
        m_isNarrow = isNarrow;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        if (!m_isNarrow)
            return QComboBox::paintEvent(event);
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        option.currentIcon = {};
        const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width());
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }

private:
    bool m_isNarrow = false;
};

}  // namespace

Navigator::Navigator(Store& store, QWidget* parent) : QWidget(parent), m_store(store), m_leastWithWords(usualLeastWithWords)
{
    setObjectName(QStringLiteral("navigator"));
    m_accounts = new AccountBox(this);
    m_accounts->setObjectName(QStringLiteral("accountSwitcher"));
    m_accounts->setAccessibleName(tr("Account on show"));
    m_accounts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* label = new QLabel(tr("Acco&unt"), this);
    label->setBuddy(m_accounts);
    m_pages = new QListWidget(this);
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setUniformItemSizes(true);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setItemDelegate(new PageDelegate(m_pages));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 4, 8);
    layout->addWidget(label);
    layout->addWidget(m_accounts);
    layout->addWidget(m_pages, 1);
    setFixedWidth(leastWide);
    parent->installEventFilter(this);
    // Something dragged is dropped on a row of another page: hovering over that page's name shows it.
    m_pages->setAcceptDrops(true);
    m_pages->setDragDropMode(QAbstractItemView::DropOnly);
    m_pages->viewport()->setAcceptDrops(true);
    m_pages->viewport()->installEventFilter(this);
    m_hover.setSingleShot(true);
    m_hover.setInterval(hoverMilliseconds);
    connect(&m_hover, &QTimer::timeout, this, [this] { m_pages->setCurrentRow(m_under); });

    connect(m_accounts, &QComboBox::activated, this, [this](int index) {
        if (const auto id = AccountId::parse(m_accounts->itemData(index).toString().toStdString()))
            m_store.setAccount(*id);
    });
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            Q_EMIT pageChosen(item->data(idRole).toString());
    });
    connect(&m_store, &Store::snapshotChanged, this, &Navigator::showAccounts);
    connect(&m_store, &Store::accountChanged, this, &Navigator::showAccounts);
    showAccounts();
}

void Navigator::setLeastWithWords(int width)
{
    m_leastWithWords = width;
    fitTo(parentWidget()->width());
}

/// Of what is around.
void Navigator::fitTo(int width)
{
    if ((width < m_leastWithWords) == m_narrow)
        return;
    m_narrow = !m_narrow;
    static_cast<PageDelegate*>(m_pages->itemDelegate())->narrow = m_narrow;
    static_cast<AccountBox*>(m_accounts)->setNarrow(m_narrow);
    takeWidth();
    for (int row = 0; row < m_pages->count(); ++row)
        showToolTip(*m_pages->item(row));
}

/// As wide as the longest name, marked as unsaved, whichever is.
void Navigator::takeWidth()
{
    const QMargins margins = layout()->contentsMargins();
    const int around = margins.left() + margins.right() + 2 * m_pages->frameWidth() + m_pages->verticalScrollBar()->sizeHint().width();
    const int names = m_pages->sizeHintForColumn(0) + fontMetrics().horizontalAdvance(unsavedMark);
    setFixedWidth(m_narrow ? narrowWidth : std::max(leastWide, names + around));
}

/// What the row does not say.
void Navigator::showToolTip(QListWidgetItem& item)
{
    const bool marked = item.text().startsWith(unsavedMark);
    QStringList words;
    if (m_narrow)
        words += marked ? item.text().mid(unsavedMark.size()) : item.text();
    if (marked)
        words += tr("Not saved yet");
    item.setToolTip(words.join(QLatin1Char('\n')));
}

bool Navigator::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        fitTo(parentWidget()->width());
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove && event->type() != QEvent::DragLeave && event->type() != QEvent::Drop)
        return QWidget::eventFilter(watched, event);
    m_hover.stop();
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        drag->accept();
        const QListWidgetItem* item = m_pages->itemAt(drag->position().toPoint());
        if (item && item != m_pages->currentItem()) {
            m_under = m_pages->row(item);
            m_hover.start();
        }
    }
    return true;
}

void Navigator::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_accounts)
        showAccounts();  // the environments' colours are another scheme's
}

void Navigator::addPage(const Page& page)
{
    auto* item = new QListWidgetItem(icon(page.iconName()), page.title(), m_pages);
    item->setData(idRole, page.id());
    showToolTip(*item);
    takeWidth();
}

void Navigator::setCurrent(const QString& pageId)
{
    const QSignalBlocker blocker(m_pages);
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(idRole).toString() == pageId)
            m_pages->setCurrentRow(row);
    }
}

void Navigator::setMarked(const Page& page, bool marked)
{
    for (int row = 0; row < m_pages->count(); ++row) {
        QListWidgetItem* item = m_pages->item(row);
        if (item->data(idRole).toString() != page.id())
            continue;
        item->setText(marked ? unsavedMark + page.title() : page.title());
        showToolTip(*item);
    }
}

void Navigator::showAccounts()
{
    const auto& accounts = m_store.snapshot()->accounts();
    m_accounts->clear();
    for (const identity::AccountPtr& account : accounts) {
        const QString id = QString::fromStdString(account->id.text());
        m_accounts->addItem(icon(QStringLiteral("account"), environmentInk(account->environment)),
                            accountName(*account), id);
        m_accounts->setItemData(m_accounts->count() - 1, id, Qt::ToolTipRole);
    }
    m_accounts->setCurrentIndex(m_accounts->findData(QString::fromStdString(m_store.account().text())));
    m_accounts->setToolTip(QStringLiteral("%1 · %2").arg(m_accounts->currentText(), m_accounts->currentData().toString()));
    m_accounts->view()->setMinimumWidth(m_accounts->view()->sizeHintForColumn(0));  // also where the box itself is narrow
}

}  // namespace rolewright::ui
