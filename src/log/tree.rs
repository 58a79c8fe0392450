//! Trees whose branches several people can move at once.
//!
//! Two moves, each harmless alone, can together make a circle. Nodes take their places in the order in which their
//! moves were made; a move that would close a circle is ignored and listed, and the node stays where it was before.

use super::{OpId, RecordId, Stamp};
use std::collections::HashMap;

/// A move of a node under a parent (`None`: to the top).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// When.
    pub at: Stamp,
    /// The operation.
    pub id: OpId,
    /// Where to.
    pub parent: Option<RecordId>,
}

/// Where every node hangs, and the moves that had to be ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// Node -> parent; nodes at the top are absent.
    pub parent: HashMap<RecordId, RecordId>,
    /// Ignored moves: (node, operation).
    pub ignored: Vec<(RecordId, OpId)>,
}

/// Builds the tree. Each node comes with its moves in order of preference: the shown head first, older ones after it.
pub fn build(nodes: impl IntoIterator<Item = (RecordId, Vec<Move>)>) -> Tree {
    let mut nodes: Vec<(RecordId, Vec<Move>)> = nodes.into_iter().collect();
    nodes.sort_by_key(|(id, moves)| (moves.first().map(|m| (m.at, m.id)), *id));
    let mut tree = Tree::default();
    for (node, moves) in nodes {
        for step in moves {
            match step.parent {
                Some(parent) if closes_circle(&tree.parent, node, parent) => {
                    tree.ignored.push((node, step.id));
                }
                Some(parent) => {
                    tree.parent.insert(node, parent);
                    break;
                }
                None => break,
            }
        }
    }
    tree
}

fn closes_circle(parents: &HashMap<RecordId, RecordId>, node: RecordId, parent: RecordId) -> bool {
    let mut at = Some(parent);
    while let Some(id) = at {
        if id == node {
            return true;
        }
        at = parents.get(&id).copied();
    }
    false
}
