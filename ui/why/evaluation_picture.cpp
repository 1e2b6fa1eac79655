#include "ui/why/evaluation_picture.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>

#include <algorithm>

namespace rolewright::ui {
namespace {

using Outcome = EvaluationStep::Outcome;

constexpr int margin = 8;
constexpr int arrowRoom = 22;
constexpr int signSize = 18;
constexpr int leastWidth = 150;
constexpr int mostWidth = 230;

QString signOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::passes:
        return QStringLiteral("ok");
    case Outcome::stops:
        return QStringLiteral("danger");
    case Outcome::silent:
        return QStringLiteral("info");
    case Outcome::absent:
    case Outcome::leftOut:
        break;
    }
    return QStringLiteral("close");
}

QColor colourOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::passes:
        return tokens().ok;
    case Outcome::stops:
        return tokens().danger;
    case Outcome::leftOut:
        return tokens().warning;
    case Outcome::silent:
    case Outcome::absent:
        break;
    }
    return tokens().muted;
}

void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to)
{
    constexpr qreal head = 4;
    painter.drawLine(from, to);
    const bool down = to.y() > from.y() && qFuzzyCompare(to.x(), from.x());
    const QPointF one = down ? QPointF(-head, -head) : QPointF(-head, -head);
    const QPointF other = down ? QPointF(head, -head) : QPointF(-head, head);
    painter.drawLine(to, to + one);
    painter.drawLine(to, to + other);
}

}  // namespace

StepBox::StepBox(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
}

void StepBox::show(const EvaluationStep& step, int number)
{
    m_step = step;
    setObjectName(QStringLiteral("whyStep_") + step.id);
    const QString word = step.decides ? tr("%1, decides").arg(step.word) : step.word;
    setAccessibleName(tr("Step %1, %2: %3").arg(QString::number(number), step.name, word));
    setAccessibleDescription(step.because);
    setToolTip(QStringLiteral("%1: %2\n%3").arg(step.name, word, step.because));
    QWidget::show();
    update();
}

QSize StepBox::sizeHint() const { return {leastWidth, fontMetrics().height() * 3 + 2 * margin}; }

void StepBox::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    const bool absent = m_step.outcome == Outcome::absent || m_step.outcome == Outcome::leftOut;
    const QColor colour = colourOf(m_step.outcome);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = m_step.decides ? 3 : 1;
    QPen pen(m_step.decides ? colour : isChecked() ? t.accent : t.border, width, absent ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(isChecked() ? t.raised : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 5, -5, -5), 2, 2);
    }
    const QRect inner = rect().adjusted(margin, margin, -margin, -margin);
    ui::icon(signOf(m_step.outcome), colour).paint(&painter, QRect(inner.left(), inner.top(), signSize, signSize));
    const QRect text = inner.adjusted(signSize + 6, 0, 0, 0);
    const int line = fontMetrics().height();
    QFont bold = font();
    bold.setBold(m_step.decides);
    painter.setFont(bold);
    painter.setPen(absent ? t.muted : t.text);
    // Up to two lines for the name, the last for the word.
    painter.drawText(text.adjusted(0, 0, 0, -line), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_step.name);
    painter.setPen(colour);
    const QString word = m_step.decides ? tr("%1 ◀ decides").arg(m_step.word) : m_step.word;
    painter.drawText(QRect(text.left(), inner.bottom() - line + 1, text.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(word, Qt::ElideRight, text.width()));
}

void StepBox::mouseDoubleClickEvent(QMouseEvent*)
{
    setChecked(true);
    Q_EMIT activated();
}

void StepBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        setChecked(true);
        Q_EMIT activated();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void StepBox::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    update();
}

EvaluationPicture::EvaluationPicture(QWidget* parent) : QWidget(parent)
{
    m_group = new QButtonGroup(this);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        m_boxes[static_cast<std::size_t>(id)]->setFocusPolicy(checked ? Qt::StrongFocus : Qt::ClickFocus);
        if (checked)
            Q_EMIT stepChosen(id);
    });
}

void EvaluationPicture::show(const std::vector<EvaluationStep>& steps)
{
    while (m_boxes.size() < steps.size()) {
        auto* box = new StepBox(this);
        const int id = static_cast<int>(m_boxes.size());
        m_group->addButton(box, id);
        connect(box, &StepBox::activated, this, [this, id] { Q_EMIT stepActivated(id); });
        box->setFocusPolicy(Qt::ClickFocus);
        m_boxes.push_back(box);
    }
    m_shown = steps.size();
    int deciding = 0;
    QStringList ids;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (i >= steps.size()) {
            m_boxes[i]->hide();
            continue;
        }
        m_boxes[i]->show(steps[i], static_cast<int>(i) + 1);
        deciding = steps[i].decides ? static_cast<int>(i) : deciding;
        ids += steps[i].id;
    }
    // While the same step decides, whoever looks at another one goes on looking at it.
    const bool stays = ids == m_ids && deciding == m_deciding && chosen() >= 0;
    const int wanted = stays ? chosen() : deciding;
    m_ids = ids;
    m_deciding = deciding;
    arrange();
    update();
    if (m_shown == 0)
        return;
    // The lines of the step are new even when it is the same one.
    if (chosen() == wanted)
        Q_EMIT stepChosen(wanted);
    else
        m_boxes[static_cast<std::size_t>(wanted)]->setChecked(true);
}

int EvaluationPicture::chosen() const { return m_group->checkedId(); }
QWidget* EvaluationPicture::chosenBox() const { return m_group->checkedButton(); }

int EvaluationPicture::perRow() const
{
    return std::max(1, (width() + arrowRoom) / (leastWidth + arrowRoom));
}

void EvaluationPicture::arrange()
{
    const int shown = static_cast<int>(m_shown);
    const int columns = std::max(1, std::min(perRow(), shown));
    // Rows as even as they can be, so that the last one is not a single box.
    const int rows = std::max(1, (shown + columns - 1) / columns);
    const int even = std::max(1, (shown + rows - 1) / rows);
    const int boxWidth = std::min(mostWidth, (width() - (even - 1) * arrowRoom) / even);
    const int boxHeight = m_boxes.empty() ? 0 : m_boxes.front()->sizeHint().height();
    for (int i = 0; i < shown; ++i)
        m_boxes[static_cast<std::size_t>(i)]->setGeometry((i % even) * (boxWidth + arrowRoom), (i / even) * (boxHeight + arrowRoom), boxWidth, boxHeight);
    setFixedHeight(shown == 0 ? 0 : rows * boxHeight + (rows - 1) * arrowRoom);
}

void EvaluationPicture::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void EvaluationPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().muted, 1.5));
    for (std::size_t i = 0; i + 1 < m_shown; ++i) {
        const QRect from = m_boxes[i]->geometry();
        const QRect to = m_boxes[i + 1]->geometry();
        if (to.top() == from.top()) {
            drawArrow(painter, QPointF(from.right() + 3, from.center().y()), QPointF(to.left() - 2, to.center().y()));
            continue;
        }
        // Down and back to the beginning of the next row.
        const qreal between = (from.bottom() + to.top()) / 2.0;
        painter.drawLine(QPointF(from.center().x(), from.bottom() + 2), QPointF(from.center().x(), between));
        painter.drawLine(QPointF(from.center().x(), between), QPointF(to.center().x(), between));
        drawArrow(painter, QPointF(to.center().x(), between), QPointF(to.center().x(), to.top() - 1));
    }
}

}  // namespace rolewright::ui
